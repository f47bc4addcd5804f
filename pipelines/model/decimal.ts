import { Decimal as Base } from 'decimal.js';

/** Decimal arithmetic of the whole product: 60 significant digits, no exponent notation in strings. */
export const Decimal = Base.clone({ precision: 60, toExpNeg: -40, toExpPos: 60, defaults: true });
export type Decimal = Base;
