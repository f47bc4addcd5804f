import { getAllContexts } from 'svelte';
import type { MoneyUnit } from '$lib/format/money';
import type { TableData } from '$lib/table';
import DataTable from './DataTable.svelte';

interface Still {
  readonly table: TableData;
  readonly caption: string;
  readonly unit: MoneyUnit | '';
}

type Render = (still: Still) => string;

/** The markup of a table while the site is built, for readers whose scripts never arrive; null in the browser. */
export const stillTable: Render | null = import.meta.env.SSR ? await renderer() : null;

async function renderer(): Promise<Render> {
  const { render } = await import('svelte/server');
  return (still) => render(DataTable, { props: { ...still, tools: false }, context: getAllContexts() }).body;
}
