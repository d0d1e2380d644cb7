import { folded } from './cellText'

// What a column of somebody's table can be, and the headings that people and the government's register of schools give it.
// Headings are compared without capitals, accents and punctuation.

/** What a column can hold. */
export const fields = [
  'name',
  'type',
  'urn',
  'laestab',
  'laCode',
  'establishmentNumber',
  'ukprn',
  'earlyYears',
  'phase',
  'area',
  'trust',
  'status',
  'closedOn',
  'earlierUrn',
  'contactRole',
  'contactName',
  'contactEmail',
  'contactPhone',
  'headRole',
  'headName',
  'headTitle',
  'headFirstName',
  'headLastName',
  'headEmail',
  'dslName',
  'dslEmail',
  'dslPhone',
] as const
export type Field = (typeof fields)[number]

/** How each field is called where a person chooses it. */
export const fieldWords: Readonly<Record<Field, string>> = {
  name: 'Organisation name',
  type: 'Type of organisation',
  urn: 'URN',
  laestab: 'DfE number (LAESTAB)',
  laCode: 'Local authority code',
  establishmentNumber: 'Establishment number, without the authority',
  ukprn: 'UKPRN',
  earlyYears: 'Ofsted early-years number',
  phase: 'Phase of education',
  area: 'Area',
  trust: 'Trust or group',
  status: 'Open or closed',
  closedOn: 'Closed on',
  earlierUrn: 'URN before it converted',
  contactRole: 'Contact: role',
  contactName: 'Contact: name',
  contactEmail: 'Contact: e-mail',
  contactPhone: 'Contact: telephone',
  headRole: 'Headteacher: job title',
  headName: 'Headteacher: name',
  headTitle: 'Headteacher: Mr, Mrs, Dr …',
  headFirstName: 'Headteacher: first name',
  headLastName: 'Headteacher: last name',
  headEmail: 'Headteacher: e-mail',
  dslName: 'Designated safeguarding lead: name',
  dslEmail: 'Designated safeguarding lead: e-mail',
  dslPhone: 'Designated safeguarding lead: telephone',
}

/** The surest heading first: where two columns could be one field, the one that stands further on in its list gives way. */
const headings: Readonly<Record<Field, string>> = {
  name: 'establishmentname, establishment name, school name, schoolname, name of school, organisation name, name of organisation, organization name, agency name, name of agency, setting name, name of setting, provider name, name of provider, partner name, partner agency, member agency, nursery name, college name, service name, school setting name, name of school setting, organisation, organization, agency, school, setting, establishment, provider, partner, school setting, school or setting, school college, agency organisation, organisation agency, nursery, college, body, service, schools, agencies, organisations, settings, name',
  type: 'typeofestablishment name, type of establishment name, typeofestablishment, type of establishment, establishment type, organisation type, type of organisation, agency type, type of agency, school type, type of school, setting type, type of setting, provider type, type of provider, type, sector, category, kind',
  urn: 'urn, school urn, unique reference number, urn number, urn no, dfe urn, gias urn, establishment urn',
  laestab:
    'laestab, la estab, la estab number, la estab no, laestab number, laestab no, dfe number, dfe no, dfe laestab, dfes number, dfes no, dcsf number, dcsf no, dfe code, la establishment number, la dfe number, dfe establishment number, lea estab, dfe',
  laCode: 'la code, lacode, local authority code, la number, la no, lea code, lea number',
  establishmentNumber: 'establishmentnumber, establishment number, establishment no, estab number, estab no, estab',
  ukprn: 'ukprn, ukprn number, ukprn no, uk provider reference number',
  earlyYears:
    'ey number, ey no, ey urn, early years number, ofsted ey number, ofsted number, ofsted no, ofsted registration number, ofsted reg no, ofsted reference number, ofsted reference, ey registration number',
  phase:
    'phaseofeducation name, phase of education name, phaseofeducation, phase of education, school phase, education phase, phase',
  area: 'districtadministrative name, district administrative name, district, locality, area, cluster, neighbourhood, quadrant, patch',
  trust:
    'trusts name, trust name, trust, trusts, multi academy trust, academy trust, mat name, mat, trust or group, parent organisation, group',
  status:
    'establishmentstatus name, establishment status name, establishmentstatus, establishment status, status, school status, open closed, open or closed',
  closedOn: 'closedate, close date, date closed, closing date, closure date, closed on, closed',
  earlierUrn: 'linkurn, link urn, predecessor urn, previous urn, old urn, former urn, earlier urn',
  contactRole: 'contact role, role of contact, contact job title, role, job title, position, post, post title',
  contactName:
    'contact name, name of contact, main contact name, main contact, key contact, named contact, lead contact, lead name, contact, lead, contact person',
  contactEmail:
    'contact email, contact e mail, contact email address, contact e mail address, email address, e mail address, email, e mail, main email, office email, school email, lead email, mail',
  contactPhone:
    'contact telephone, contact phone, contact number, telephone number, telephone no, telephonenum, telephone, phone number, phone no, phone, tel no, tel, mobile',
  headRole: 'headpreferredjobtitle, head preferred job title, head job title',
  headName:
    'headteacher name, head teacher name, name of headteacher, name of head teacher, headteacher, head teacher, head name, headteacher principal, head principal, principal, head',
  headTitle: 'headtitle name, head title name, headtitle, head title',
  headFirstName: 'headfirstname, head first name, headteacher first name, head forename',
  headLastName: 'headlastname, head last name, headteacher last name, headteacher surname, head surname',
  headEmail: 'headteacher email, headteacher e mail, head teacher email, head teacher e mail, head email, head e mail',
  dslName:
    'dsl name, name of dsl, designated safeguarding lead name, name of designated safeguarding lead, designated safeguarding lead, dsl, safeguarding lead name, safeguarding lead',
  dslEmail:
    'dsl email, dsl e mail, dsl email address, designated safeguarding lead email, designated safeguarding lead e mail, safeguarding lead email, safeguarding lead e mail',
  dslPhone: 'dsl telephone, dsl phone, dsl tel, designated safeguarding lead telephone, safeguarding lead telephone',
}

/** Headings of columns whose numbers say which register they are of. */
const numbers =
  'number, no, school number, school no, dfe number, dfe no, dfe, dfe code, dcsf number, dcsf no, dfes number, ofsted urn, ofsted urn number, reference, reference number, ref, ref no, unique number, urn dfe number, id number, la, local authority, establishment no'

/** Headings of columns that are often there and that are not kept. They help to find the row of headings. */
const notKept =
  'postcode, post code, street, address, address 1, address 2, address3, locality name, town, county, county name, notes, comments, website, schoolwebsite, website address, la name, opendate, typeofestablishment code, establishmentstatus code, phaseofeducation code, gender name, statutorylowage, statutoryhighage, numberofpupils, schoolcapacity, religiouscharacter name, ward, fax, trusts code'

const split = (list: string) => list.split(',').map(folded)

const places = new Map(
  fields.flatMap((field) => split(headings[field]).map((heading, rank) => [heading, { field, rank }] as const)),
)
const numberHeadings: ReadonlySet<string> = new Set(split(numbers))
const notKeptHeadings: ReadonlySet<string> = new Set(split(notKept))

/** As sure as a heading is of which only a part is known: less than any that is known whole. */
const partRank = 1_000

/**
 * What a heading is known to stand for, with how sure it is: 0 is surest. `U.R.N.` is read as `URN`; of `Name of agency / setting`
 * the first part that is known. Null for a heading that is not known.
 */
export function fieldOfHeading(heading: string): { readonly field: Field; readonly rank: number } | null {
  const whole = wholeHeading(heading)
  if (whole) return whole
  const [first] = heading.split('/').flatMap((part) => places.get(folded(part)) ?? [])
  return first ? { ...first, rank: first.rank + partRank } : null
}

const wholeHeading = (heading: string) => places.get(folded(heading)) ?? places.get(withoutDots(heading)) ?? null

/** Letters with a dot behind each, as one word. */
const withoutDots = (heading: string) => folded(heading.replace(/\b(\p{L})\./gu, '$1'))

/** True for a heading that only its numbers can explain. */
export const isNumberHeading = (heading: string) => numberHeadings.has(folded(heading))

/** True for a heading that people give to columns, whether or not what stands under it is kept. */
export const isKnownHeading = (heading: string) => {
  const words = folded(heading)
  return wholeHeading(heading) !== null || numberHeadings.has(words) || notKeptHeadings.has(words)
}
