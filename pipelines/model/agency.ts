export type AgencyLevel = 'nation' | 'province' | 'city' | 'county';

/** A public agency that discloses. `agencyId` is `<division code>-<kind>`, e.g. `110109-ybj`. */
export interface Agency {
  readonly agencyId: string;
  /** With the whole path of divisions: 北京市门头沟区医疗保障局. */
  readonly name: string;
  readonly shortName: string;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly level: AgencyLevel;
  readonly divisionCode: string | null;
  /** ybj 医疗保障局 · czj 财政局 · … */
  readonly kind: string;
}
