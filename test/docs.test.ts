import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments, UsageError } from '../pipelines/cli/arguments.ts';
import { dictionary } from '../pipelines/publish/dictionary.ts';
import { trackedFiles } from './support/tracked.ts';

const text = (path: string): string => readFileSync(path, 'utf8');

const ingestOptions = (): string[] => {
  try {
    parseArguments(['--no-such-option']);
  } catch (error) {
    if (error instanceof UsageError) return [...new Set(error.message.match(/--(?!no-such)[a-z]+/g))];
  }
  return [];
};

describe('the documents', () => {
  it('tell every option of ingest', () => {
    const options = ingestOptions();
    expect(options).toContain('--in');
    const guide = text('pipelines/README.md');
    expect(options.filter((option) => !guide.includes(`\`${option}`))).toEqual([]);
  });

  it('tell every command of package.json', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const readme = text('README.md');
    const told = (name: string): boolean => readme.includes(`npm ${name}`) || readme.includes(`npm run ${name}`);
    expect(Object.keys(scripts).filter((name) => name !== 'prepare' && !told(name))).toEqual([]);
  });

  it('hold the data dictionary that the model has', () => {
    expect(text('data/DICTIONARY.md')).toBe(dictionary());
  });

  it('link only to what is there', () => {
    const broken = trackedFiles()
      .filter((path) => path.endsWith('README.md'))
      .flatMap((path) =>
        [...text(path).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)]
          .map(([, target = '']) => join(dirname(path), target))
          .filter((target) => !existsSync(target))
          .map((target) => `${path} → ${target}`),
      );
    expect(broken).toEqual([]);
  });
});
