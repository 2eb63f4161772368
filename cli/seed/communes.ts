import { loadAreas } from '#projections/area/area-tree.ts';
import { areaName } from '#texts/office-names.ts';

export type Commune = { readonly code: string; readonly name: string };

export const PROVINCE = '56';
/** Our assumption, as in policy: a special zone without a police of its own. */
const WITHOUT_POLICE: readonly string[] = ['22736'];

/** The communes of the demonstration's province, called as people call them: phường Nha Trang. */
export const communesOf = (dataFolder: string): readonly Commune[] =>
  loadAreas(dataFolder)
    .childrenOf(`vn.${PROVINCE}`)
    .map(({ code, name, kind }) => ({ code, name: areaName('vi', kind, name) }));

export const hasPolice = ({ code }: Commune): boolean => !WITHOUT_POLICE.includes(code);
