import { chromium } from 'playwright-core';
import { neededChromium } from './chromium.ts';
import { withDemoServer } from './demoServer.ts';

/** What the picture shows: the price of a plating factory in Busan with two lines, alone and together. */
const SHOWN = '/?industry=25922&units=2&region=26';
const SIZE = { width: 1280, height: 1240 };

/**
 * Makes the picture at the head of README: the built server on a demo market of its own, seen in Chromium.
 *
 * @param file where the PNG goes
 * @throws Error without Chromium or where the server does not answer in time
 */
export async function takePicture(folder: string, file: string): Promise<void> {
  const executablePath = neededChromium();
  await withDemoServer(folder, async (url) => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const context = await browser.newContext({
        viewport: SIZE,
        locale: 'en-US',
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(`${url}${SHOWN}`, { waitUntil: 'networkidle' });
      await page.screenshot({ path: file });
    } finally {
      await browser.close();
    }
  });
}
