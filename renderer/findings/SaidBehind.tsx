import { counted } from '../../shared/basics/text'
import type { OrganisationId } from '../../shared/partnership/organisation'
import type { ShownGroup } from '../../shared/practitioners/published'
import { saidWords } from '../../shared/practitioners/saidWords'
import type { PractitionerSurvey, SurveyQuestion } from '../../shared/practitioners/survey'
import { SidePanel } from '../ui/SidePanel'
import { MoreRows, useRowsShown } from './MoreRows'

/** A number of people or of organisations that is looked behind: who replied, of which organisations, or to one question. */
export type SaidCount = 'replies' | 'enough' | 'organisations' | SurveyQuestion['id']

type Props = {
  readonly survey: PractitionerSurvey
  readonly groups: readonly ShownGroup[]
  readonly of: SaidCount
  readonly nameOf: (id: OrganisationId) => string
  readonly onClose: () => void
}

/** The groups that a number of practitioners is made of, each with how many it has, as far as that may be told. */
export function SaidBehind({ survey, groups, of, nameOf, onClose }: Props) {
  const question = survey.questions.find(({ id }) => id === of)
  const lines = groupsBehind(groups, of)
  const more = useRowsShown(lines.length)
  return (
    <SidePanel title={question?.asked ?? titles[of] ?? ''} onClose={onClose}>
      <p>
        {counted(lines.length, 'group')}. {survey.title}: only how many said what is kept, so nobody’s own answer is
        here.
      </p>
      <ul className="bulleted">
        {lines.slice(0, more.count).map((group) => {
          const shown = question ? group.said.get(question.id) : undefined
          return (
            <li key={keyOf(group)}>
              {groupOf(group, nameOf)}:{' '}
              {question && shown ? saidWords(shown, question.good, survey.fewest) : repliesWords(group, survey.fewest)}
            </li>
          )
        })}
      </ul>
      <MoreRows {...more} of={lines.length} />
    </SidePanel>
  )
}

const titles: Readonly<Record<string, string>> = {
  replies: 'Replies that may be shown',
  enough: 'Organisations with enough replies',
  organisations: 'Organisations with replies',
}

/** The groups that a number counts. */
function groupsBehind(groups: readonly ShownGroup[], of: SaidCount): readonly ShownGroup[] {
  if (of === 'organisations') return groups.filter(isOrganisation)
  if (of === 'enough') return groups.filter((group) => isOrganisation(group) && group.replies !== null)
  if (of === 'replies') return groups.filter(({ replies }) => replies !== null)
  return groups.filter(({ said }) => said.get(of)?.kind === 'shown')
}

/** True for a group that is one organisation. */
export const isOrganisation = ({ who }: ShownGroup): boolean => 'organisationId' in who && who.organisationId !== null

const keyOf = ({ who }: ShownGroup) => ('together' in who ? 'together' : (who.organisationId ?? 'not given'))

function groupOf({ who }: ShownGroup, nameOf: Props['nameOf']): string {
  if ('together' in who) return togetherWords(who.together)
  return who.organisationId === null ? notGiven : nameOf(who.organisationId)
}

/** How organisations with few replies are named together. */
export const togetherWords = (organisations: number): string =>
  `${organisations} organisations with few replies, together`

/** How those are named whose organisation is not known. */
export const notGiven = 'Organisation not given'

const repliesWords = ({ replies }: ShownGroup, fewest: number) =>
  replies === null ? `fewer than ${fewest} replies` : counted(replies, 'reply', 'replies')
