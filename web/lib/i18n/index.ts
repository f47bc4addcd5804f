import { zh } from './zh.ts';

export type Catalogue = typeof zh;

/** Every string of the interface. */
export const t: Catalogue = zh;
