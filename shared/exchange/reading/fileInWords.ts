import { tablesOf, type Workspace } from '../checkTables'
import { type TableName, tableNames } from '../tables'
import { type Entry, type Part, plainText } from './inWords'
import { recordInWords } from './recordInWords'
import { type ReturnRead, returnInWords } from './returnInWords'

/** Records of one kind in words, with what people call them. */
export type TableRead = { readonly table: TableName; readonly title: string; readonly entries: readonly Entry[] }

/** Everything in a file as words. */
export type WorkspaceRead = {
  readonly partnership: string
  /** The organisations by name, each with its returns, newest cycle first. */
  readonly organisations: readonly {
    readonly id: string
    readonly name: string
    readonly returns: readonly ReturnRead[]
  }[]
  /** What is in the file beside the returns, without kinds of which there is none. */
  readonly others: readonly TableRead[]
}

const titles: Readonly<Record<Exclude<TableName, 'returns'>, string>> = {
  partnerships: 'The partnership',
  organisations: 'Organisations, in full',
  frameworks: 'Standards and questions',
  drafts: 'Frameworks being written',
  cycles: 'Cycles',
  revisions: 'Earlier versions of answers',
  reviews: 'Reviews',
  surveys: 'Surveys of practitioners',
  actions: 'Actions',
  challenges: 'Challenges',
  sessions: 'Challenge sessions',
  plans: 'The partnership’s plan',
  prompts: 'Prompts',
  reports: 'Reports that were composed',
}

/** Puts a whole workspace in words. Records are read as they are asked for: a large file has tens of thousands. */
export function workspaceInWords(workspace: Workspace): WorkspaceRead {
  const { partnership, organisations, returns, cycles } = workspace
  const opened = new Map(cycles.map(({ id, opensOn }) => [id, opensOn]))
  const newestFirst = [...returns].sort((a, b) => order(opened.get(b.cycleId) ?? '', opened.get(a.cycleId) ?? ''))
  const tables = tablesOf(workspace)
  return {
    partnership: partnership.name,
    organisations: organisations
      .map(({ id, name, withdrawn }) => ({
        id,
        name,
        withdrawn,
        returns: newestFirst
          .filter(({ organisationId }) => organisationId === id)
          .map((each) => returnInWords(workspace, each)),
      }))
      .filter((each) => !each.withdrawn || each.returns.length > 0)
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    others: tableNames.flatMap((table) => {
      if (table === 'returns') return []
      const records = Object.entries(tables[table])
      return records.length === 0
        ? []
        : [{ table, title: titles[table], entries: records.map(([id, record]) => recordInWords(id, record)) }]
    }),
  }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A return as a text file. */
export const returnText = ({ organisation, cycle, parts }: ReturnRead): string =>
  `${organisation}\n${cycle}\n\n${plainText(parts)}`

/** Everything in a file as one text file, in the order in which it is shown. */
export function wholeText({ partnership, organisations, others }: WorkspaceRead): string {
  const returns = organisations.flatMap((each) => each.returns.map(returnText))
  const parts: readonly Part[] = others.map(({ title, entries }) => ({ title, entries }))
  return [partnership, ...returns, plainText(parts)].join('\n\n')
}
