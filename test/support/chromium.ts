import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  join(process.env.ProgramFiles ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
  join(process.env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)', 'Microsoft\\Edge\\Application\\msedge.exe'),
];

const QUIET = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The Chromium of this machine: `CHROMIUM_PATH`, a usual place, or the one that Playwright downloaded. */
export function findChromium(): string | null {
  const stated = process.env.CHROMIUM_PATH;
  if (stated) return existsSync(stated) ? stated : null;
  return [...KNOWN_PLACES, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

const onDebianAsRoot = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Finds Chromium, and installs it where there is none: from Debian as root (with a Chinese font), otherwise through Playwright.
 *
 * @throws with one line that says what to do.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) throw new Error('CHROMIUM_PATH names no file');
  console.log('Installing Chromium for the browser tests (once) …');
  if (onDebianAsRoot()) {
    const quiet = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
  } else {
    spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], { stdio: 'inherit' });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'No Chromium: apt-get install chromium, or npx playwright-core install chromium, or set CHROMIUM_PATH',
  );
}

/** Starts a headless Chromium that talks to nobody but the pages it is sent to. The caller closes it. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    headless: true,
    ...options,
    args: [...QUIET, ...(options.args ?? [])],
  });
}
