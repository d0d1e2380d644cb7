import type { Workspace } from '../../../../shared/exchange/checkTables'
import { frameworkKey } from '../../../../shared/frameworks/framework'
import { findScale, questionsOf } from '../../../../shared/frameworks/lookUp'

/** What a worker is asked: to read the made-up programme, then to make its document from it. Each answer of its own says that it is done. */
export type Asked = 'read' | 'make'

/** A made-up programme, and the rows of an annex with its answers: whose each is, the question, and the rating. */
export type Programme = { readonly workspace: Workspace; readonly rows: readonly (readonly string[])[] }

/** How many rows the annex has. */
export const annexRows = 10_000

/** Reads the programme from beside the page, as a worker of the application reads its database. */
export async function readProgramme(): Promise<Programme> {
  const workspace = (await (await fetch('bench://page/workspace.json')).json()) as Workspace
  const { frameworks, cycles, organisations, returns } = workspace
  const rows = returns.flatMap(({ cycleId, organisationId, answers }) => {
    const cycle = cycles.find(({ id }) => id === cycleId)
    const framework = frameworks.find((each) => frameworkKey(each) === cycle?.framework)
    const name = organisations.find(({ id }) => id === organisationId)?.name ?? ''
    if (!framework) return []
    return questionsOf(framework).flatMap(({ question }) => {
      const level = findScale(framework, question.scale)?.levels.find(({ id }) => id === answers[question.id]?.rating)
      return answers[question.id] ? [[name, question.text, level?.label ?? 'No rating']] : []
    })
  })
  if (rows.length < annexRows) throw new Error(`The programme has only ${rows.length} answers`)
  return { workspace, rows: rows.slice(0, annexRows) }
}

/** Has a worker read the programme when it is asked to, and make its document when it is asked for that. */
export function answering(make: (programme: Programme) => Promise<Uint8Array>): void {
  let programme: Programme | null = null
  self.addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
    if (data === 'read') {
      programme = await readProgramme()
      return self.postMessage('read')
    }
    if (!programme) throw new Error('The programme was not read')
    self.postMessage(await make(programme))
  })
}
