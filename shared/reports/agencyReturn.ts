import type { Day } from '../basics/day'
import { capital } from '../basics/text'
import type { GlossaryEntry, ReportedWorkspace } from '../findings/reportedWorkspace'
import { fieldFor } from '../frameworks/frontSheetMeaning'
import type { OrganisationType } from '../partnership/organisationType'
import type { Partnership } from '../partnership/partnership'
import type { ReturnId } from '../returns/answer'
import { aboutSection } from './agency/aboutSection'
import { type AgencyFacts, agencyFacts } from './agency/agencyFacts'
import { answersSection } from './agency/answersSection'
import { challengesSection, staffSection } from './agency/keptSections'
import { carriedSection, figuresSection, planSection, sourcesSection, unratedSection } from './agency/openSections'
import { owedSection } from './agency/owedSection'
import { standardsSection } from './agency/standardsSection'
import type { Block, ReportDocument } from './block'
import { type FrontFacts, frontBlock, pageAndProperties } from './front'
import { fullWorkspace, type KeptBeside } from './fullWorkspace'
import { termsUsed } from './glossaryTerms'
import { wordsUsed } from './wordsUsed'

/** What an agency return report is made from. */
export type AgencyReturnRequest = {
  readonly workspace: ReportedWorkspace & Partial<KeptBeside>
  readonly returnId: ReturnId
  /** The day the data goes to, and the document's date. */
  readonly asAt: Day
  readonly glossary: readonly GlossaryEntry[]
  readonly organisationTypes: readonly OrganisationType[]
}

/**
 * One organisation's whole return, to keep and to send: what a panel reads of it first, and every answer in an annex. It is Final only when the return has been sent back and signed;
 * until then it says Draft on every page.
 */
export function agencyReturn({
  workspace,
  returnId,
  asAt,
  glossary,
  organisationTypes,
}: AgencyReturnRequest): ReportDocument {
  const facts = agencyFacts(workspace, returnId, asAt, organisationTypes)
  const kept = fullWorkspace(workspace)
  const { one } = facts.framework.respondent
  const author = facts.auditReturn.frontSheet[fieldFor(facts.framework, 'author')?.id ?? '']
  const front: FrontFacts = {
    workspace,
    reported: facts,
    asAt,
    status: facts.status,
    title: facts.organisation.name,
    documentKind: `${capital(one)} return`,
    whose: facts.cycle.title,
    shortTitle: `${facts.organisation.name}, ${facts.cycle.title}`,
    subject: `${facts.framework.title}: the return of one ${one}`,
    preparedBy:
      typeof author === 'string' && author.trim() !== '' ? author.trim() : signedBy(facts, workspace.partnership),
  }
  const report: readonly Block[] = [
    { kind: 'contents' },
    ...aboutSection(facts),
    ...standardsSection(facts),
    ...unratedSection(facts),
    ...staffSection(facts, kept),
    ...carriedSection(facts),
    ...challengesSection(facts, kept, workspace.organisations),
    ...planSection(facts),
    ...owedSection(facts, kept),
  ]
  const annexes: readonly Block[] = [
    { kind: 'pageBreak' },
    ...answersSection(facts),
    ...figuresSection(facts),
    ...sourcesSection(facts),
  ]
  return {
    ...pageAndProperties(front),
    blocks: [frontBlock(front), ...report, ...wordsUsed(1, termsUsed([...report, ...annexes], glossary)), ...annexes],
  }
}

/** Who signed it off stands for who prepared it, where nobody is named as its author; else whoever prepares documents here. */
const signedBy = ({ auditReturn: { signOff } }: AgencyFacts, { preparedBy }: Partnership) =>
  signOff ? `${signOff.name}, ${signOff.role}` : preparedBy
