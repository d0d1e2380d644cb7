import { tablesOf, type Workspace } from '../../../shared/exchange/checkTables'
import { noHead } from '../../../shared/exchange/journal'
import type { FileFacts } from '../../../shared/exchange/manifest'
import { writePartnershipFile } from '../../../shared/exchange/partnershipFile'
import { sha256 } from '../../storage/partnershipFile'
import { loadSample } from '../../storage/sample'
import type { Finished } from './finished'

/** Makes the sample partnership's file. Two runs make the same bytes. */
export async function sampleJob(name: string, appVersion: string): Promise<Finished> {
  const workspace = await loadSample()
  const { partnership, organisations, returns } = workspace
  const facts: FileFacts = {
    kind: 'partnership',
    appVersion,
    workspace: partnership.id,
    title: partnership.name,
    sample: true,
    madeAt: lastChange(workspace),
    head: noHead,
  }
  const bytes = await writePartnershipFile(tablesOf(workspace), facts, sha256)
  return {
    files: [{ name, bytes }],
    lines: [
      `Wrote ${name}: the sample partnership, ${organisations.length} organisations and ${returns.length} returns. It is made up, and marked SAMPLE.`,
    ],
    problems: [],
  }
}

/** The newest moment in the sample's own records. */
const lastChange = ({ returns }: Workspace): string =>
  returns
    .flatMap(({ returnedAt, answers }) => [
      returnedAt ?? '',
      ...Object.values(answers).map(({ changedAt }) => changedAt),
    ])
    .reduce((latest, moment) => (moment > latest ? moment : latest), '')
