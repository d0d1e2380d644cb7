import type { Finding, RuleName, Why } from './finding'

const whats: Readonly<Record<RuleName, string>> = {
  'nhs-number': 'NHS number',
  'pupil-number': 'pupil number (UPN)',
  'insurance-number': 'National Insurance number',
  'court-number': 'family court number',
  'birth-date': 'date of birth',
  'name-age': 'name with an age',
  'initials-age': 'initials with an age',
  relationship: 'name of a child or relative',
  'child-date': 'date of birth of a child',
  email: 'personal e-mail address',
  telephone: 'telephone number',
  postcode: 'postcode',
  address: 'home address',
  'case-reference': 'case number',
  'small-number': 'very small group',
}

/** What a rule finds, in words: `NHS number`. */
export const ruleWords = (rule: RuleName): string => whats[rule]

/** `Possible NHS number`. */
export const possibly = (rule: RuleName): string => `Possible ${whats[rule]}`

const whys: Readonly<Record<Why, string>> = {
  'passes-check': 'Its last sign checks the ones before it, as in a real one.',
  'looks-mistyped': 'The words beside it say what it is, but it does not pass the check: it may be mistyped.',
  shape: 'It is written in the way these are written.',
  'birth-word': 'A word for birth stands beside it.',
  'child-beside': 'It would make somebody a child today, and a child or a name stands beside it.',
  'age-beside': 'A name or initials stand beside an age.',
  'relation-beside': 'A name stands beside a word for a child or a relative.',
  'reference-word': 'A word for a case or a record stands before it.',
  'known-address': 'It belongs to an organisation in your register.',
  'role-address': 'It looks like that of a team or a public body, so it may well stay.',
  'street-beside': 'A number and a street stand near a child, a household or a postcode.',
  'small-group': 'Could someone be recognised, so few and so near a place or a rare thing?',
}

/** Why a place was marked, as a sentence. */
export const whyWords = ({ why }: Pick<Finding, 'why'>): string => whys[why]
