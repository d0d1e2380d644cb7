import type { Day } from '../basics/day'
import { capital, counted } from '../basics/text'
import type { CycleId } from '../cycles/cycle'
import { organisationOf, type ReportedWorkspace, reportedCycle } from '../findings/reportedWorkspace'
import { worthSharing } from '../findings/sharing'
import { questionName } from '../frameworks/lookUp'
import type { OrganisationType } from '../partnership/organisationType'
import type { Block, ReportDocument, ReportStatus } from './block'
import { type FrontFacts, frontBlock, pageAndProperties } from './front'
import { typeWords } from './typeWords'

/** What a note of good practice is made from. */
export type GoodPracticeRequest = {
  readonly workspace: ReportedWorkspace
  readonly cycleId: CycleId
  readonly asAt: Day
  readonly status: ReportStatus
  readonly organisationTypes: readonly OrganisationType[]
}

/** What others could learn from the returns of a cycle: the notes that somebody wrote for sharing, by question, without a name of an organisation. */
export function goodPractice(request: GoodPracticeRequest): ReportDocument {
  const { workspace, cycleId, asAt, status } = request
  const reported = reportedCycle(workspace, cycleId)
  const front: FrontFacts = {
    workspace,
    reported,
    asAt,
    status,
    title: reported.cycle.title,
    documentKind: 'Good practice to share',
    whose: workspace.partnership.name,
    shortTitle: `${reported.cycle.title}, good practice`,
    subject: `${reported.framework.title}: what others could learn`,
    preparedBy: workspace.partnership.preparedBy,
  }
  return { ...pageAndProperties(front), blocks: [frontBlock(front), ...practiceBlocks(request)] }
}

function practiceBlocks({ workspace, cycleId, organisationTypes }: GoodPracticeRequest): readonly Block[] {
  const shared = worthSharing(workspace, cycleId)
  const { framework, returns } = reportedCycle(workspace, cycleId)
  const heading: Block = { kind: 'heading', level: 1, text: 'What others could learn' }
  if (shared.length === 0)
    return [heading, { kind: 'paragraph', words: 'No answer of this cycle is marked as worth sharing.' }]
  const names = [...workspace.organisations]
    .flatMap(({ name, earlier }) => [name, ...earlier.map((each) => each.name)])
    .sort((a, b) => b.length - a.length)
  const nameless = (words: string) =>
    names.reduce((text, name) => withoutName(text, name, framework.respondent.one), words)
  const asked = returns.map((each) => organisationOf(workspace, each))
  const typeOf = typeWords(asked, organisationTypes, framework.respondent.one)
  const standards = framework.standards.filter(({ questions }) =>
    shared.some(({ question }) => questions.includes(question)),
  )
  return [
    heading,
    {
      kind: 'paragraph',
      words: `${counted(shared.length, 'thing')} that ${shared.length === 1 ? 'is' : 'are'} worth sharing, in the order of the questionnaire. Nobody is named; ask the partnership to be put in touch.`,
    },
    ...standards.flatMap((standard): readonly Block[] => [
      { kind: 'heading', level: 2, text: `${standard.number} ${standard.title}` },
      ...shared
        .filter(({ question }) => standard.questions.includes(question))
        .flatMap(({ question, organisation, sharing }, place, all): readonly Block[] => {
          const kind = typeOf(organisation)
          const from = kind === framework.respondent.one ? '' : `${capital(kind)}: `
          return [
            ...(all[place - 1]?.question === question
              ? []
              : [{ kind: 'heading', level: 3, text: questionName(question) } as const]),
            { kind: 'quote', text: `${from}${nameless(sharing.note)}` },
          ]
        }),
    ]),
  ]
}

/** A text with a name of an organisation, whatever its capitals, said as what it is. */
function withoutName(text: string, name: string, one: string): string {
  if (name === '') return text
  const pattern = new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi')
  return text.replace(pattern, `(${one})`)
}
