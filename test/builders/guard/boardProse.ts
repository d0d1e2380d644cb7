import { between, type Chance, chance, digits, oneOf } from './chance'

// Prose as it stands in reports to a board: dates, section numbers, figures, posts, staff, offices, agencies, pseudonyms. It
// holds nothing that tells which child is meant, so whatever is marked in it is a false alarm. Every person is made up.

type Slot = (random: Chance) => string
const from = (words: string): Slot => {
  const list = words.split('|')
  return (random) => oneOf(list, random)
}
const number =
  (low: number, high: number): Slot =>
  (random) =>
    between(low, high, random).toLocaleString('en-GB')
const two = (value: number) => String(value).padStart(2, '0')
const month = from('January|February|March|April|May|June|July|September|October|November|December')

const slots: Readonly<Record<string, Slot>> = {
  agency: from(
    'Northmere Police|the ICB|Northmere Hospitals NHS Trust|the council|Calder Ness District Council|Probation|the Youth Justice Service|CAFCASS|Northmere Fire and Rescue|Adult Social Care|Housing|Early Help|MASH|the LADO|CAMHS|Public Health|the VCSE forum|Dale Community Mental Health|Haven Young People|SARC',
  ),
  post: from(
    'Director of Children’s Services|Designated Nurse|Named GP|Head of Safeguarding|DSL|independent chair|business manager|Detective Superintendent|Principal Social Worker|Virtual School Head|Chief Nurse|IRO|LADO|Lead Member|Independent Scrutineer|Year 6 teacher|Head of Year 9',
  ),
  staff: from(
    'Grace Tarnbeck|Mark Aldermoor|Aisha Wrayholm|Mrs Dunscar|Dr Hollowgate|Will Kestrelby|Priya Fennimore|Joy Hollowgate|Cllr Summer Dale|PC Wrayholm|Hope Tarnbeck|Mr Khan|Sarah Aldermoor|April Dunscar|Michal Kestrelby|Ngozi Fennimore',
  ),
  day: (random) => `${between(1, 28, random)} ${month(random)} ${between(2018, 2026, random)}`,
  figures: (random) =>
    oneOf(
      [
        `${two(between(1, 28, random))}/${two(between(1, 12, random))}/${between(2019, 2026, random)}`,
        `${between(1, 28, random)}.${between(1, 12, random)}.${between(19, 26, random)}`,
      ],
      random,
    ),
  month,
  year: (random) => String(between(2018, 2026, random)),
  span: (random) => {
    const year = between(2018, 2025, random)
    return `${year}${oneOf(['-', '/', '–'], random)}${two((year + 1) % 100)}`
  },
  n: number(5, 40),
  many: number(60, 14_000),
  few: number(5, 19),
  percent: (random) => `${between(2, 99, random)}${random() < 0.3 ? `.${digits(1, random)}` : ''}%`,
  money: (random) => `£${number(1_000, 900_000)(random)}`,
  section: from(
    'section 11|section 47|section 17|S.17|s.47|section 175|regulation 9|paragraph 4.12|Chapter 2|standard 3|Standard 4|question 7.2|Appendix B|Annex 3|Table 12|Figure 4',
  ),
  law: from(
    'the Children Act 2004|the Children Act 1989|Working Together to Safeguard Children 2023|KCSIE 2025|the Children and Social Work Act 2017|the Domestic Abuse Act 2021|the Education Act 2002|the UK GDPR',
  ),
  theme: from(
    'neglect|domestic abuse|child sexual exploitation|online safety|harmful sexual behaviour|criminal exploitation|elective home education|children missing education|mental health|supervision|safer recruitment|private fostering|children with disabilities|unborn babies|parental substance misuse|transition to adult services',
  ),
  group: from(
    'children aged 5 to 11|children aged 16 and over|young people aged 16-17|children under 1|pupils in Year 6|boys aged 10–14|those aged 0 to 18|young people up to 25|girls aged 13 and 14|children aged 4|care leavers aged 18 to 21|babies under 12 months|Key Stage 2 pupils|Year 7 pupils|children in Reception|the under-5s',
  ),
  place: from(
    'Northmere|Calder Ness|Dale|Kestrel ward|the west of the county|Tarn Valley|three localities|the city|rural parishes',
  ),
  school: from(
    'St Aldan’s Primary School|Kestrel Academy|Tarn Valley College|Northmere High School|Old Mill Nursery|Dale Special School',
  ),
  case: from('Child A|Child B|YP1|Family C|Child D, aged 9,|Baby F|Sibling 2|the S family|Young person K|Adult X'),
  meeting: from(
    'Board|Executive|Quality Assurance Group|Learning and Improvement Group|MACE panel|JTAI preparation group|Child Death Overview Panel|Section 11 panel|Scrutiny Committee',
  ),
  verb: from('has agreed|reported|told the panel|has since shown|explained|described|confirmed'),
  dial: (random) => digits(4, random),
  done: from('published|approved|reviewed|signed off|updated|launched|agreed|circulated'),
  office: (random) =>
    oneOf(
      [
        'Civic Centre, 14 High Street, Northmere',
        'Northmere House, 200 Old Mill Road',
        'the council offices at 3 Kestrel Way',
        'Tarn Valley Hospital, 1 Fell Lane',
      ],
      random,
    ),
  ref: (random) =>
    oneOf(
      [
        `Report ref: ${digits(6, random)}`,
        `Grant reference ${digits(8, random)}`,
        `PO ${digits(10, random)}`,
        `Invoice ${digits(10, random)}`,
        `Policy ref SG-${digits(4, random)}`,
        `Minute ref ${between(1, 99, random)}/${between(20, 26, random)}`,
        `Contract no. ${digits(10, random)}`,
        `URN ${digits(6, random)}`,
        `Charity number ${digits(7, random)}`,
      ],
      random,
    ),
}

const sentences: readonly string[] = [
  'The {meeting} met on {day} and {done} the {theme} strategy for {span}.',
  '{agency} {verb} that {percent} of staff had completed level {few} training by {day}, against a target of {percent}.',
  'There were {many} contacts to MASH in {span}, of which {many} became referrals and {many} led to an assessment.',
  'We audited {n} cases in {month} {year}; {few} were judged to need further work on {theme}.',
  'Under {section} of {law}, each agency must show how it listens to children.',
  'The {post} presents this report to the {meeting} every quarter.',
  '{staff}, {post}, chairs the group and reports to the {meeting}.',
  'For {group}, the rate per 10,000 rose from {n} to {n} in {span}.',
  'The policy was {done} on {figures} and will be looked at again by {figures}.',
  '{case} was known to {agency} from {month} {year}; the learning is set out in {section}.',
  'The voice of children is heard through the {few} young inspectors, who visited {school} in {month}.',
  'Our Year 4 action plan covers {theme}, and the Year 2 review is due by {day}.',
  '{ref}. Version {few}.{few}, {done} {day}.',
  'In {place}, {many} children were on a child protection plan at {day}, compared with {many} a year before.',
  'The duty team can be reached at safeguarding@northmere.gov.uk or on 0300 555 {dial}.',
  'Copies are kept at {office}.',
  'The budget for {theme} was {money} in {span} and {money} the year before.',
  'A challenge was raised with {agency} about {theme}; it was answered on {day} and closed with evidence.',
  'Working with {agency}, we {done} guidance on {theme} for the parents of {group}.',
  'The {post} and the {post} sampled {n} records against {section}; every record had a chronology.',
  'Children told us that they want fewer changes of worker. We have acted on this since {month} {year}.',
  'No child waited more than {n} days for a strategy meeting after {month}, and {percent} were held within one day.',
  'The {meeting} asked for the child protection data from {figures} to {figures} to be checked.',
  'In {case} the mother was not asked about {theme}, and nobody saw the child alone.',
  'A serious incident notification was made on {day}; the rapid review was sent to the national panel within 15 working days.',
  'Ofsted inspected {school} on {day} and judged safeguarding effective.',
  '{staff} attended for {agency}; apologies came from {staff} and from the {post}.',
  'The Child Safety Practitioners are trained in {theme} and hold {few} clinics a month.',
  'Mother and Baby units, Family Hubs and the Child Health Information Service took part.',
  'Each return is due by {day}. {agency} returned theirs on {day}.',
  'The sample of {n} children included {group}, and looked at {theme} in {place}.',
  'Since {month} {year} every new parent in {place} is given the safer sleep pack when the baby is born.',
  'Between {day} and {day} there were {many} births in the county and {many} antenatal bookings.',
  'We compare ourselves with our statistical neighbours (rank {n} of 151) and with {span}.',
  'An adult from {agency} goes with the young person to every LAC review; {percent} of reviews were in time.',
  'Training for the {post} was held on {month} {few}, with {n} places; {staff} led it.',
  'Hope and trust are what children ask of us; we will act on both. May was the busiest month.',
  'The Section 11 audit asked {n} agencies {n} questions in {span}; {percent} of answers were supported by evidence.',
  'See {section}, {section} and {section} for the detail, and {law} for the duty.',
  'Pupils at {school} designed the poster about {theme}. {agency} printed {many} copies.',
  'All {n} providers hold an up-to-date DBS record. {few} checks took longer than {n} days.',
  'The risk register (items {n}, {n} and {n}) was {done} at the {meeting} on {day}.',
  'The NHS number is recorded for {percent} of children known to {agency}, up from {percent} in {year}.',
  'Staff in {agency} asked for supervision on {theme}, and {percent} now receive it monthly.',
  'Father figures are now recorded in {percent} of assessments; in {year} it was {percent}.',
  'Learning from {case} and from {case} was shared at {few} briefings with {many} practitioners.',
  'Our helpline took {many} calls; {few} in 100 were about {theme}.',
  'Contact {staff} at first.last@northmere.gov.uk, or the front door on 0300 555 {dial}, before {day}.',
  'Key Stage 3 (Years 7, 8 and 9) pupils scored {percent} on feeling safe, and Year 10 scored {percent}.',
  'The plan has {few} priorities: {theme}, {theme} and {theme}.',
]

/** Paragraphs of a report until there are so many words, the same for the same seed. */
export function boardProse(words: number, seed: number): readonly string[] {
  const random = chance(seed)
  const paragraphs: string[] = []
  for (let count = 0; count < words; ) {
    const paragraph = Array.from({ length: between(3, 7, random) }, () =>
      filled(oneOf(sentences, random), random),
    ).join(' ')
    paragraphs.push(paragraph)
    count += paragraph.split(/\s+/).length
  }
  return paragraphs
}

const filled = (template: string, random: Chance) =>
  template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const fill = slots[slot]
    if (!fill) throw new Error(`No words for ${slot}`)
    return fill(random)
  })
