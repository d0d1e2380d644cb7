import { parse } from '../../../shared/basics/parse'
import {
  type Mapping,
  type RememberedMapping,
  rememberedMappingsSchema,
  rememberMapping,
} from '../../../shared/partnership/import/mapping'
import { changeSettings, useSettings } from '../../storage/settings'

/** How many mappings this computer remembers. */
const most = 20

/** Where columns went in lists that were imported on this computer, the newest first. */
export function rememberedMappings(): readonly RememberedMapping[] {
  const read = parse(rememberedMappingsSchema, useSettings.getState().lists)
  return read.ok ? read.value : []
}

/** Remembers where the columns of an imported list went, for lists with the same headings. */
export function remember(mapping: Mapping): void {
  const next = rememberMapping(mapping)
  const others = rememberedMappings().filter(({ key }) => key !== next.key)
  void changeSettings({ lists: [next, ...others].slice(0, most) })
}
