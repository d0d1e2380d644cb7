import { longDay } from '../../shared/basics/day'
import { impossible } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import type { CannotClose, CannotJoin, CannotReopen } from '../../shared/partnership/closing'
import type { CannotAddContact, CannotChangeContact } from '../../shared/partnership/contacts'
import type { CannotChangeFacts, FactLine } from '../../shared/partnership/facts'
import type { NumberIsWrong, Scheme } from '../../shared/partnership/identifiers'
import type { CannotTakeIdentity } from '../../shared/partnership/identity'
import { schemeWords } from '../../shared/partnership/import/cellNumbers'
import type { NamesAreWrong } from '../../shared/partnership/organisation'

/** Every refusal of the register that is not said elsewhere. */
export type OrganisationProblem = Exclude<
  | CannotChangeFacts
  | CannotTakeIdentity
  | CannotClose
  | CannotJoin
  | CannotReopen
  | CannotAddContact
  | CannotChangeContact
  | NumberIsWrong
  | { readonly kind: 'organisationChangedSince' }
  | { readonly kind: 'organisationIsAsked' }
  | { readonly kind: 'dayIsNotRead' },
  NamesAreWrong | { readonly kind: 'nothingChanged' }
>

/** What happened, what is safe and what to do, for the register of organisations. */
export function explainOrganisation(problem: OrganisationProblem): string {
  switch (problem.kind) {
    case 'lineIsTooLong':
      return `${lineWords[problem.what]} has ${counted(problem.count, 'character')}; the most is ${problem.limit}. What was saved before is safe. Shorten it.`
    case 'numberIsTaken':
      return `${problem.by} has ${schemeWords[problem.scheme]} ${problem.number}, so it was not kept here. Check the number, or see whether both are the same organisation.`
    case 'numberIsWrong':
      return `${formWords[problem.scheme]} ${problem.looksLike ? `If it is its ${schemeWords[problem.looksLike]}, type it in that box. ` : ''}What was saved before is safe.`
    case 'isKnownSo':
      return 'It is known like this already, so nothing was changed. Type what is new.'
    case 'dayIsNotRead':
      return 'Write the date like 31 August 2026.'
    case 'dayHasNotCome':
      return `${longDay(problem.on)} has not come yet, so nothing was changed. Come back then, or type the day it happened.`
    case 'dayIsTooEarly':
      return `An earlier change is recorded up to ${longDay(problem.after)}, so nothing was changed. Type a later day.`
    case 'isClosed':
      return `It closed on ${longDay(problem.on)}, so nothing was changed. Type a day up to then, or open it again first.`
    case 'isClosedAlready':
      return `It is closed already, since ${longDay(problem.on)}. Nothing was changed.`
    case 'isOpenAlready':
      return 'It is open already. Nothing was changed.'
    case 'isFull':
      return problem.what === 'contacts'
        ? `There are ${problem.most} contacts already, which is the most. Remove one first.`
        : `${problem.most} earlier names are kept already, which is the most. Nothing was changed.`
    case 'joinsItself':
    case 'otherIsMissing':
      return 'Choose the organisation that it became part of.'
    case 'otherIsClosed':
      return `${problem.name} closed on ${longDay(problem.on)}, so nothing could join it later. Type an earlier day, or choose another.`
    case 'joinsInARing':
      return `${problem.name} became part of this organisation, so this one cannot become part of it. Choose another.`
    case 'roleIsMissing':
      return 'Type the role, such as Safeguarding lead. The name can be left out.'
    case 'emailIsWrong':
      return 'Write the email address like name@example.org.uk. What was saved before is safe.'
    case 'contactIsMissing':
      return 'This contact has been removed, so it was not changed.'
    case 'organisationIsAsked':
      return 'A return has been asked of an organisation that this would take away, so nothing was taken back. You can say that it closed instead.'
    case 'organisationChangedSince':
      return 'It has changed again since, so nothing was undone. Change it on its page.'
    default:
      return impossible(problem)
  }
}

/** What each register's numbers look like. */
const formWords: Readonly<Record<Scheme, string>> = {
  urn: 'A URN has six figures.',
  laestab: 'A DfE number has three figures, a stroke and four more, like 203/4567.',
  ukprn: 'A UKPRN has eight figures and starts with 10.',
  earlyYears: 'An early-years number is EY and six figures, or an older number of five to ten figures.',
}

const lineWords: Readonly<Record<FactLine, string>> = {
  name: 'The name',
  phase: 'The phase',
  area: 'The area',
  trust: 'The trust',
  role: 'The role',
  email: 'The email address',
  phone: 'The telephone number',
}
