import type { WorkspaceCopy } from '../../renderer/storage/database'
import { type Head, noHead } from '../../shared/exchange/journal'

/** Where in the record a copy says it stands. */
export const headOf = async (copy: WorkspaceCopy): Promise<Head> => (await copy.meta.get('head'))?.head ?? noHead
