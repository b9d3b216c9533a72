import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers on a screen, as the browser hears of them. */
class Fingers {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  #send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) {
    const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }));
    return this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  /** Each finger goes from its first point to its last one; they come down one after the other. */
  async move(paths: readonly (readonly [Point, Point])[], steps = 12): Promise<void> {
    const at = (part: number) =>
      paths.map(([from, to]) => ({
        x: from.x + (to.x - from.x) * part,
        y: from.y + (to.y - from.y) * part,
      }));
    for (let count = 1; count <= paths.length; count++) await this.#send('touchStart', at(0).slice(0, count));
    for (let step = 1; step <= steps; step++) await this.#send('touchMove', at(step / steps));
    await this.#send('touchEnd', []);
  }

  async tap(point: Point): Promise<void> {
    await this.#send('touchStart', [point]);
    await this.#send('touchEnd', []);
  }
}

describe.skipIf(chromiumPath === undefined)('the matrix of a round', { timeout: 60_000 }, () => {
  let web: Web;
  let roundId = '';
  beforeAll(async () => {
    web = await openWeb();
    const { rounds } = await web.api.data<{ rounds: { nodes: { id: string }[] } }>(
      '{ rounds(first: 1) { nodes { id } } }',
    );
    roundId = rounds.nodes[0]?.id ?? '';
  }, 180_000);
  afterAll(() => web?.close());

  /** The matrix in the middle of the screen; `middle` is the middle of it. */
  async function visitMatrix(width: number): Promise<{ visit: Visit; fingers: Fingers; middle: Point }> {
    const visit = await web.visit({ language: 'en', width, height: 800 });
    const { page } = visit;
    await visit.signInAs('OPERATOR');
    const session = await visit.context.newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
    await visit.goto(`/operator/rounds/${roundId}`);
    const canvas = page.locator('canvas');
    await canvas.waitFor();
    await canvas.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await canvas.boundingBox();
    if (box === null) throw new Error('the matrix is not drawn');
    const middle = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    return { visit, fingers: new Fingers(session), middle };
  }

  const told = ({ page }: Visit) => page.locator('[aria-live=polite]').innerText();
  const companyOf = ({ page }: Visit) => page.locator('[aria-live=polite] strong').innerText();

  /** Rows between two points of the screen: walked by the arrow from the one to the other. */
  async function rowsBetween(visit: Visit, fingers: Fingers, upper: Point, lower: Point): Promise<number> {
    await fingers.tap(lower);
    const last = await companyOf(visit);
    await fingers.tap(upper);
    let rows = 0;
    while ((await companyOf(visit)) !== last && rows < 200) {
      await visit.page.keyboard.press('ArrowDown');
      rows += 1;
    }
    return rows;
  }

  it('is zoomed by two fingers about the point between them, and the page is not', async () => {
    const { visit, fingers, middle } = await visitMatrix(390);
    const { page } = visit;
    await page.locator('canvas').focus();
    const lower = { x: middle.x, y: middle.y + 90 };
    const before = await rowsBetween(visit, fingers, middle, lower);
    expect(before).toBeGreaterThan(20);
    await fingers.tap(middle);
    const cell = await told(visit);
    const scrolled = await page.evaluate(() => window.scrollY);

    const apart = (pixels: number) => [
      { x: middle.x, y: middle.y - pixels },
      { x: middle.x, y: middle.y + pixels },
    ];
    const [upperFrom, lowerFrom] = apart(25) as [Point, Point];
    const [upperTo, lowerTo] = apart(100) as [Point, Point];
    await fingers.move([
      [upperFrom, upperTo],
      [lowerFrom, lowerTo],
    ]);
    await fingers.tap(middle);
    expect(await told(visit)).toBe(cell);
    const after = await rowsBetween(visit, fingers, middle, lower);
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan(before / 2);
    expect(await page.evaluate(() => [window.visualViewport?.scale, window.scrollY])).toEqual([1, scrolled]);

    // Together again: all of it is seen as before.
    await fingers.move([
      [upperTo, upperFrom],
      [lowerTo, lowerFrom],
    ]);
    expect(await rowsBetween(visit, fingers, middle, lower)).toBeGreaterThan(before * 0.9);
    await visit.close();
  });

  it('is moved by one finger where it is zoomed, and the page where it is not', async () => {
    const { visit, fingers, middle } = await visitMatrix(390);
    const { page } = visit;
    const above = { x: middle.x, y: middle.y - 70 };
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.locator('canvas').evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const scrolled = await page.evaluate(() => window.scrollY);
    await fingers.tap(middle);
    const cell = await told(visit);
    await fingers.move([[middle, above]]);
    // Dragging points at nothing.
    expect(await told(visit)).toBe(cell);
    await fingers.tap(middle);
    expect(await told(visit)).not.toBe(cell);
    await fingers.tap(above);
    expect(await told(visit)).toBe(cell);
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);

    await page.getByRole('button', { name: 'Show all' }).click();
    await page.locator('canvas').evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const before = await page.evaluate(() => window.scrollY);
    await fingers.move([[middle, above]]);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
    await visit.close();
  });

  it('is zoomed by Ctrl and the wheel about the pointer', async () => {
    const { visit, middle } = await visitMatrix(1280);
    const { page } = visit;
    const aside = { x: middle.x - 180, y: middle.y + 60 };
    await page.mouse.move(aside.x, aside.y);
    const cell = await told(visit);
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await page.mouse.move(aside.x + 1, aside.y);
    await page.mouse.move(aside.x, aside.y);
    expect(await told(visit)).toBe(cell);
    // Names are written where there is room for them, and the cell is wide enough to be pointed at beside.
    await page.mouse.move(aside.x, aside.y + 60);
    expect(await told(visit)).not.toBe(cell);
    await visit.close();
  });
});
