import { removalsIn, withoutRemoved } from '../../shared/exchange/removing/clean'
import type { Tables } from '../../shared/exchange/tables'
import { sha256 } from './hash'

/** What a workspace is made of, or is to hold instead. */
export type NewContent = {
  readonly title: string
  readonly sample: boolean
  readonly tables: Tables
  /** The bytes of attached files that come with it: kept before the records that name them. */
  readonly attachments?: readonly Uint8Array[] | undefined
  /** The workspace that it is a back-up of: those of its attached files that are named are kept before the records too. */
  readonly backupOf?: string | undefined
}

/** Content without what was removed for good before, from itself or from an open partnership that is the same one. */
export function withoutRemovedWords(content: NewContent, open: readonly Tables[]): NewContent {
  const isSame = ({ partnerships }: Tables) => Object.keys(partnerships).some((id) => id in content.tables.partnerships)
  const here = open.filter(isSame).flatMap(removalsIn)
  const gone = new Set([...removalsIn(content.tables), ...here].flatMap(({ files }) => files))
  const attachments = content.attachments?.filter((bytes) => !gone.has(sha256(bytes)))
  return { ...content, attachments, tables: withoutRemoved(content.tables, here) }
}
