import { type Attachment, attachmentsOf } from '../../../shared/exchange/attachments'
import { tablesOf, type Workspace } from '../../../shared/exchange/checkTables'
import { noHead } from '../../../shared/exchange/journal'
import { writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import { now } from '../../host/clock'
import { type PartnershipFile, sha256 } from '../../storage/partnershipFile'

/** A partnership file with other content, and those attached files that it names: its own, and what came in. It has no place in the record that it came from: that record has no such change. */
export function copyWith(
  { manifest, attachments }: PartnershipFile,
  workspace: Workspace,
  appVersion: string,
  cameIn: readonly Attachment[] = [],
): Promise<Uint8Array> {
  const tables = tablesOf(workspace)
  return writePartnershipFile(
    tables,
    {
      kind: 'partnership',
      appVersion,
      workspace: manifest.workspace,
      title: manifest.title,
      sample: manifest.sample,
      madeAt: now(),
      head: noHead,
    },
    sha256,
    attachmentsOf(Object.values(tables.returns), [...attachments, ...cameIn]),
  )
}
