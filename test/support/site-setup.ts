import type { TestProject } from 'vitest/node';
import { ensureChromium } from './chromium.ts';
import { buildSite, type BuiltSite } from './site-build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    site: BuiltSite;
  }
}

/** Finds (or installs) the browser and builds the site, once before the site tests. */
export default function setup(project: TestProject): void {
  ensureChromium();
  project.provide('site', buildSite());
}
