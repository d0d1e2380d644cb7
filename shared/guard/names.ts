import * as z from 'zod/mini'
import type { Known } from './finding'

// Given names. The list is data; a name alone is never a finding, because staff are named everywhere and are not meant.

/** The bundled list: given names by the group that they were chosen for, and those that are words as well. */
export const nameListSchema = z.object({
  note: z.string(),
  groups: z.array(z.object({ id: z.string(), label: z.string(), names: z.string() })),
  alsoWords: z.string(),
})

export type NameList = z.infer<typeof nameListSchema>

/** Given names as the rules look them up: small letters, no marks on letters. */
export function namesOf({ groups, alsoWords }: NameList): Pick<Known, 'names' | 'wordNames'> {
  const split = (words: string) => words.split(/\s+/).filter(Boolean).map(plainName)
  const wordNames = new Set(split(alsoWords))
  return { names: new Set([...groups.flatMap(({ names }) => split(names)), ...wordNames]), wordNames }
}

const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae' }

/** A name in small letters without marks: `Zoë` is `zoe`, `Łukasz` is `lukasz`. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/'s$/, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036F']/g, '')
    .replace(/[łøđıßæ]/g, (letter) => plainLetters[letter] ?? letter)

/** What a word with a capital is worth as the name of a child: on the list, on it and a word too, a capital only, or no name at all. */
export type NameKind = 'listed' | 'word' | 'capital' | null

/** Words that have a capital in reports and are nobody's name. */
const neverNames = new Set(
  `the a an and or of in on at to for from by with as if but not no yes so we our us my i it its this that these those there they their he she his her you your who what when where why how which all each every both some many most few several other others another any one two three four five six seven eight nine ten
  child children boy boys girl girls baby babies pupil pupils young youth youths person persons people family families parent parents carer carers sibling siblings twin twins student students learner learners infant infants toddler teenager teenagers adolescent adolescents adult adults patient patients resident residents mother father mum dad son daughter brother sister those clients client victims victim
  council service services team teams safeguarding partnership partnerships board boards panel group groups committee trust trusts academy academies school schools college colleges nursery nurseries hospital hospitals clinic surgery police constabulary fire rescue probation health care social work worker workers education early years help support hub office officer officers department directorate centre center unit agency agencies authority authorities district county borough city town parish north south east west northern southern eastern western central upper lower great new old
  section standard standards question answer annex appendix chapter part page table figure paragraph note key stage year years month months week day phase tier level band grade reception nursery class form term autumn spring summer winter
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  act acts england english britain british united kingdom uk wales scotland ireland london european government department ofsted ncmec nspcc barnardos kooth camhs mash
  protection plan plans policy policies procedure procedures practice review reviews report reports audit audits action actions strategy strategic guidance training conference conferences meeting meetings assessment assessments referral referrals case cases number numbers reference ref date dates age ages aged name names initials dob total figures data source sources overall number percentage rate average
  director directors head manager managers lead leads leader chair chairs coordinator nurse nurses doctor doctors midwife teacher teachers governor governors trustee trustees chief executive senior principal deputy assistant designated named independent multi agency
  death overview poverty safety friendly box premium rights voice voices looked after leavers leaver missing exploitation neglect abuse harm domestic violence sexual criminal online mental wellbeing welfare special needs disabled disability disabilities free meals
  however since after before during while because although also then now new last next more less between under over within up ward wards house road street way estate building room hall church park place court fund grant award project programme charter
  mr mrs ms miss dr sir dame rev pc dc ds di sgt prof yes no is are was were has have had can will may do does did`
    .split(/\s+/)
    .filter(Boolean),
)

/** Is a word nobody's name whatever its capital: an everyday word of reports. */
export const isNeverName = (word: string): boolean => neverNames.has(plainName(word))

/** What a word is worth as a given name. Parts joined by a hyphen are looked up by themselves: Lily-Mae is on the list if Lily is. */
export function nameKind(word: string, { names, wordNames }: Known): NameKind {
  const plain = plainName(word)
  const parts = [plain, ...plain.split('-')]
  if (parts.some((part) => names.has(part) && !wordNames.has(part))) return 'listed'
  if (!/^\p{Lu}/u.test(word)) return null
  if (parts.some((part) => wordNames.has(part))) return 'word'
  return /^\p{Lu}\p{L}*\p{Ll}/u.test(word) && plain.length > 2 && !isNeverName(word) ? 'capital' : null
}

/** A word that could be a name, with a capital, apostrophes and hyphens inside. */
export const capitalWord = String.raw`\p{Lu}[\p{L}]*(?:['-]\p{L}+)*`

const everyCapital = new RegExp(`(?<![\\p{L}'-])${capitalWord}`, 'gu')

/** True where a name of the list that is no other word stands with a capital, and no title such as Mrs before it. */
export const hasListedName = (text: string, known: Known): boolean =>
  [...text.matchAll(everyCapital)].some(
    ({ 0: word, index }) => nameKind(word, known) === 'listed' && !isTitled(text, index),
  )

/** True where the word at a place follows a title: an adult, and mostly staff. */
export const isTitled = (text: string, place: number): boolean =>
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor|Rev|PC|DC|DS|DI|Sgt|Sister|Nurse)\.?[ \n]+(?:\p{Lu}\p{Ll}+[ \n]+)?$/u.test(
    text.slice(Math.max(0, place - 30), place),
  )

/** Short capitals that are agencies, posts, plans and laws, and no one's initials. */
const acronyms = new Set(
  `AE AI AP AR BAME BCU BI BSL CAF CCE CCG CDOP CE CEO CFO CHI CIN CIO CLA CME CO CP CPD CPP CQC CPS CSA CSC CSE CSP CV CYP DA DASH DBS DCI DCS DFE DI DHSC DNA DOB DPO DPP DS DSA DSL DC DV DVA EAL EH EHA EHCP EHE EHM EP ET EU EWS EY EYFS FAQ FDAC FE FF FGM FII FSM FTE FT GCP GDPR GP GPS HBV HE HMIC HMP HR HV IA IAPT ICB ICO ICON ICP ICS ICT ID IDVA IFA IMR IOPC IRO IT IV JTAI KCSIE KLOE KPI KS LA LAC LADO LAS LCS LEA LD LMC LSCB LSCP LSP MA MACE MAPPA MARAC MASA MASH MAT MH MOJ MOU MP NA NAI NB NCA NEET NEL NHS NI NICE NM NMR NPS NQT NW OCG OK OP OT OOH PA PC PCC PCSO PE PEP PEX PHSE PI PIN PLO PM PO POD PPN PR PRU PS PSHE PSP QA QI RAG RE REF RIIA ROTI RSE RSHE SA SAB SAR SARC SCB SCP SCR SE SEN SENCO SEND SENDCO SG SH SI SIT SLA SLT SMT SOP SPA SPOC SRE STI SU SUDI SW SWOT TAC TAF TBC TF TOR UASC UC UK UN UPN URN US VAWG VC VCS VCSE VS VSH WTE YJ YJB YJS YOS YOT YP YPAS`
    .split(/\s+/)
    .filter(Boolean),
)

/** True for letters that could be somebody's initials: `JS`, `J.S.`, `KM-B`, and no known short form. One letter, and YP1, are pseudonyms. */
export const isInitials = (letters: string): boolean => {
  const plain = letters.replace(/[^A-Z]/g, '')
  return plain.length >= 2 && plain.length <= 4 && !acronyms.has(plain)
}

/** Initials as they are typed: with stops, or bare capitals, at most one pair of them after a hyphen. */
export const initials = String.raw`\b(?:(?:[A-Z]\.[ ]?){1,3}[A-Z]\.?|[A-Z]{2,3}(?:-[A-Z]{1,2})?)(?![A-Za-z0-9\u00C0-\u024F&/])`

const everyInitials = new RegExp(initials, 'g')

/** True where initials stand in a text. */
export const hasInitials = (text: string): boolean =>
  [...text.matchAll(everyInitials)].some(({ 0: letters }) => isInitials(letters))
