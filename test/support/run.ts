import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestFile {
  readonly status: string;
  readonly name: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

const CHECKS: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['routes', '@sveltejs/kit/svelte-kit.js', 'sync'],
  ['types', 'svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  ['lint', 'eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
];

/** Runs a program of an installed package with this Node, its output shown. */
const run = (program: string, ...args: string[]): boolean =>
  spawnSync(process.execPath, [join('node_modules', program), ...args], { stdio: 'inherit' }).status === 0;

/** Counts the tests of a vitest JSON report; a file that did not load counts as one failure. */
function count(files: readonly VitestFile[]): Tally {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files) {
    const results = file.assertionResults.map((result) => result.status);
    tally.passed += results.filter((status) => status === 'passed').length;
    tally.skipped += results.filter((status) => ['skipped', 'pending', 'todo', 'disabled'].includes(status)).length;
    const failed = results.filter((status) => status === 'failed').length;
    tally.failed += failed || (file.status === 'failed' ? 1 : 0);
  }
  return tally;
}

/** Runs the tests, all or those that `filters` name; a run that fails outside any test counts as one failure. */
function runTests(filters: readonly string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-test-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const clean = run('vitest/vitest.mjs', 'run', ...reporters, ...filters);
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as { testResults: VitestFile[] };
    const tally = count(testResults);
    return !clean && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const filters = process.argv.slice(2);
const checks = (filters.length > 0 ? CHECKS.slice(0, 1) : CHECKS).map(([name, program, ...args]) => {
  console.log(`\n— ${name}`);
  return run(program, ...args);
});
const tests = runTests(filters);
const passed = tests.passed + checks.filter((ok) => ok).length;
const failed = tests.failed + checks.filter((ok) => !ok).length;
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
