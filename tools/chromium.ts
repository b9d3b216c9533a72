import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is, as the distribution brings it; undefined where there is none. */
export function findChromium(): string | undefined {
  return process.env['DASEOT_CHROMIUM'] ?? PLACES.find((path) => existsSync(path));
}

/** @throws Error where there is none */
export function neededChromium(): string {
  const path = findChromium();
  if (path === undefined) throw new Error('no Chromium: apt-get install chromium, or DASEOT_CHROMIUM=path');
  return path;
}
