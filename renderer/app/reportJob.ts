import type { Day } from '../../shared/basics/day'
import type { FileBytes } from '../../shared/bridge'
import type { DocumentName } from '../../shared/commandLine'
import type { Cycle } from '../../shared/cycles/cycle'
import type { Workspace } from '../../shared/exchange/checkTables'
import { today } from '../host/clock'
import { agencyDocument, boardDocument, type Drawn } from '../reports/makeDocument'
import { checkedWords, makeWord } from '../reports/makeWord'
import { openPartnershipFile } from '../storage/partnershipFile'
import { fileProblemLine } from './fileProblemLine'
import type { Finished } from './jobs'

/** Makes the Word reports that were asked for from a partnership file: those of its newest cycle, as they stand today. */
export async function reportJob({ name, bytes }: FileBytes, documents: readonly DocumentName[]): Promise<Finished> {
  const read = await openPartnershipFile(bytes)
  if (!read.ok) return refused(`${name}: ${fileProblemLine(read.problem)}`)
  const { workspace } = read.value
  const cycle = newestCycle(workspace)
  if (!cycle) return refused(`${name}: there is no cycle in this file to report on.`)
  const drawn = withOwnNames(await drawAll(workspace, cycle, documents, today()))
  if (drawn.length === 0) return refused(`${name}: nothing is answered in ${cycle.title}, so there is no return to report.`)
  const files: FileBytes[] = []
  const lines: string[] = []
  for (const each of drawn) {
    const made = await makeWord(each, letItPass, new AbortController().signal)
    if (made === null) throw new Error('A job is never stopped')
    files.push({ name: each.name, bytes: made.bytes })
    lines.push(`Wrote ${each.name} (${checkedWords(made)})`, ...made.failed.map(({ words }) => `  ${words}`))
  }
  return { files, lines, problems: [] }
}

const letItPass = () => undefined

const refused = (problem: string): Finished => ({ files: [], lines: [], problems: [problem] })

const newestCycle = ({ cycles }: Workspace): Cycle | undefined => [...cycles].sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1))[0]

async function drawAll(workspace: Workspace, cycle: Cycle, documents: readonly DocumentName[], on: Day): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = []
  if (documents.includes('board-report')) drawn.push(await boardDocument(workspace, cycle.id, 'Draft', on))
  if (!documents.includes('agency-return')) return drawn
  for (const { id, cycleId, answers } of workspace.returns) {
    if (cycleId === cycle.id && Object.keys(answers).length > 0) drawn.push(await agencyDocument(workspace, id, on))
  }
  return drawn
}

/** Names that were cut to the same words get a number, so that no file takes another's place. */
function withOwnNames(drawn: readonly Drawn[]): readonly Drawn[] {
  const taken = new Set<string>()
  return drawn.map((each) => {
    const name = freeName(each.name, taken)
    taken.add(name.toLowerCase())
    return { ...each, name }
  })
}

function freeName(name: string, taken: ReadonlySet<string>, number = 2): string {
  if (!taken.has(name.toLowerCase())) return name
  const numbered = name.replace(/( \(\d+\))?\.docx$/, ` (${number}).docx`)
  return taken.has(numbered.toLowerCase()) ? freeName(name, taken, number + 1) : numbered
}
