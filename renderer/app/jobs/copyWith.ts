import { tablesOf, type Workspace } from '../../../shared/exchange/checkTables'
import { noHead } from '../../../shared/exchange/journal'
import { writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import { now } from '../../host/clock'
import { type PartnershipFile, sha256 } from '../../storage/partnershipFile'

/** A partnership file with other content. It has no place in the record that it came from: that record has no such change. */
export const copyWith = (
  { manifest }: PartnershipFile,
  workspace: Workspace,
  appVersion: string,
): Promise<Uint8Array> =>
  writePartnershipFile(
    tablesOf(workspace),
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
  )
