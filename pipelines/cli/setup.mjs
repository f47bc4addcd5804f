/**
 * Makes a fresh clone ready: checks the version of Node and installs the locked packages when they are missing or differ
 * from package-lock.json. Plain JavaScript, since it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} file */
const packages = (file) => JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).packages;

/** True where every locked package that this machine needs is installed in its locked version. */
function installed() {
  const file = 'node_modules/.package-lock.json';
  if (!existsSync(`${root}/${file}`)) return false;
  const present = packages(file);
  return Object.entries(packages('package-lock.json')).every(([path, locked]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === locked.version : locked.optional || locked.devOptional || locked.peer;
  });
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
  console.error(`明账 needs Node 20.19, 22.12 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

if (!installed()) {
  console.log('Installing the locked packages (npm ci, once) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('npm ci failed: see its message above; the npm registry must be reachable once.');
    process.exit(1);
  }
}
