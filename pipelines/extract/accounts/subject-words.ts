import type { Unit } from '../../model/fact.ts';
import { plain } from '../../recognise/glyphs.ts';
import { bare } from './labels.ts';
import type { Title } from './titles.ts';

/** A subject of a “三公”, running cost, procurement or assets table. */
export interface Named {
  readonly indicator: string;
  readonly kind?: string;
  /** The unit of a count; left out for money. */
  readonly unit?: Unit;
}

type Flow = Title['flow'];
type Rule = readonly [RegExp, Named];

const ABROAD = '因公出国\\(?境?\\)?';
const SANGONG: readonly Rule[] = [
  [new RegExp(`${ABROAD}.*团组`), { indicator: 'sangong.abroad_groups', unit: 'group' }],
  [new RegExp(`${ABROAD}.*人[次数]`), { indicator: 'sangong.abroad_people', unit: 'person_time' }],
  [/公务用车(?:购置|更新).*(?:数量?|辆)/, { indicator: 'sangong.vehicles_bought', unit: 'vehicle' }],
  [/公务用车.*(?:保有|辆)/, { indicator: 'sangong.vehicles_kept', unit: 'vehicle' }],
  [/^(?:国内)?公务接待批次/, { indicator: 'sangong.reception_batches', unit: 'batch' }],
  [/外事接待批次/, { indicator: 'sangong.reception_batches', unit: 'batch', kind: '外事接待' }],
  [/国\(境\)外公务接待批次/, { indicator: 'sangong.reception_batches', unit: 'batch', kind: '国（境）外接待' }],
  [/^(?:国内)?公务接待人[次数]/, { indicator: 'sangong.reception_people', unit: 'person_time' }],
  [/外事接待人[次数]/, { indicator: 'sangong.reception_people', unit: 'person_time', kind: '外事接待' }],
  [
    /国\(境\)外公务接待人[次数]/,
    { indicator: 'sangong.reception_people', unit: 'person_time', kind: '国（境）外接待' },
  ],
  [new RegExp(`^${ABROAD}(?:费用?|经费|支出)?$`), { indicator: 'sangong.abroad' }],
  [/^公务用车购置(?:及|和|与|、)(?:公务用车)?运行(?:维护)?(?:费|经费)?(?:支出)?$/, { indicator: 'sangong.vehicle' }],
  [/^公务用车购置(?:费|经费|支出)?$/, { indicator: 'sangong.vehicle_purchase' }],
  [/^(?:公务用车)?运行(?:维护)?(?:费|经费|支出)$/, { indicator: 'sangong.vehicle_operation' }],
  [/^购置费$/, { indicator: 'sangong.vehicle_purchase' }],
  [/^公务接待(?:费|经费)?(?:支出|合计)?$/, { indicator: 'sangong.reception' }],
  [/^国内接待费/, { indicator: 'sangong.reception', kind: '国内接待' }],
  [/^外事接待费/, { indicator: 'sangong.reception', kind: '外事接待' }],
  [/^国\(境\)外接待费/, { indicator: 'sangong.reception', kind: '国（境）外接待' }],
  [/^(?:财政拨款|一般公共预算(?:财政拨款)?)?三公经费(?:支出)?(?:合计|小计|总额)?$/, { indicator: 'sangong.total' }],
  [/^会议费(?:支出)?$/, { indicator: 'other.meeting_cost' }],
  [/^培训费(?:支出)?$/, { indicator: 'other.training_cost' }],
];
const RUNNING: readonly Rule[] = [
  [/^机[关构]运行经费(?:支出)?(?:合计)?$/, { indicator: 'operating.cost' }],
  [/^行政单位/, { indicator: 'operating.cost', kind: '行政单位' }],
  [/^参照公务员法管理/, { indicator: 'operating.cost', kind: '参公单位' }],
];
const PROCUREMENT: readonly Rule[] = [
  [/^政府采购(?:支出|金额)?(?:合计|总额|总计)?$/, { indicator: 'procurement.total' }],
  [/^(?:政府采购)?货物(?:类)?(?:支出|采购)?(?:支出)?(?:金额)?$/, { indicator: 'procurement.goods' }],
  [/^(?:政府采购)?工程(?:类)?(?:支出|采购)?(?:支出)?(?:金额)?$/, { indicator: 'procurement.works' }],
  [/^(?:政府采购)?服务(?:类)?(?:支出|采购)?(?:支出)?(?:金额)?$/, { indicator: 'procurement.services' }],
  [/授予中小企业合同/, { indicator: 'procurement.sme' }],
  [/授予小微企业合同/, { indicator: 'procurement.micro' }],
];
const ASSETS: readonly Rule[] = [
  [/^(?:共有)?车辆(?:数|\([^)]*[辆台][^)]*\))/, { indicator: 'assets.vehicles', unit: 'vehicle', kind: 'total' }],
  [/^单[价位].*50万元.*设备/, { indicator: 'assets.equipment_500k', unit: 'set' }],
  [/^单[价位].*100万元.*设备/, { indicator: 'assets.equipment_1m', unit: 'set' }],
  [/^资产总[额计]/, { indicator: 'other.assets_total' }],
  [/^流动资产/, { indicator: 'other.assets_current' }],
  [/^固定资产(?:小计|合计|净值)?$/, { indicator: 'assets.fixed' }],
  [/^在建工程/, { indicator: 'other.assets_under_construction' }],
  [/^无形资产/, { indicator: 'other.assets_intangible' }],
];
const RULES: Readonly<Partial<Record<Flow, readonly Rule[]>>> = {
  sangong: [...SANGONG, ...RUNNING.slice(0, 1)],
  running: [...RUNNING, ...SANGONG],
  procurement: PROCUREMENT,
  assets: ASSETS,
};
const TOTALS: Readonly<Partial<Record<Flow, Named>>> = {
  sangong: { indicator: 'sangong.total' },
  running: { indicator: 'operating.cost' },
  procurement: { indicator: 'procurement.total' },
};
const VEHICLE_USE = /用车(?:\([^)]*\))?$/;

const fold = (label: string): string =>
  bare(
    Array.from(label, plain)
      .join('')
      .replace(/[\s“”"]/g, ''),
  ).replace(/\((?:万|亿)?元\)$/, '');

/** 合计, 小计, 支出合计: the total of what the words above it name. */
export const isTotal = (label: string): boolean => /^(?:支出)?(?:合计|小计|总计)$/.test(fold(label));

/** The subject of a bare 合计 in tables of a kind. */
export const totalSubject = (flow: Flow): Named | null => TOTALS[flow] ?? null;

/** The subject that a label names; `above` is the last whole above it, of which 用车 kinds are parts. */
export function itemSubject(label: string, flow: Flow, above: Named | null = null): Named | null {
  const text = fold(label);
  const found = (RULES[flow] ?? []).find(([pattern]) => pattern.test(text))?.[1] ?? null;
  if (found) return found;
  if (flow === 'assets' && above?.indicator === 'assets.vehicles' && VEHICLE_USE.test(text)) {
    return { indicator: 'assets.vehicles', unit: 'vehicle', kind: text.replace(/\([^)]*\)$/, '') };
  }
  return null;
}
