import { besides, type Cue, scored } from './cues'
import type { Known, Rule } from './finding'
import { matches } from './numbers'

// Ways to reach somebody. Those of organisations stand in reports everywhere: they are only listed.

const office =
  /\b(?:office|offices|reception|switchboard|helpline|help ?line|duty|team|front door|mash|contact us|enquir\w+|headquarters|head office|hq|council|civic|town hall|county hall|city hall|guildhall|station|hospital|centre|clinic|school|academy|college|nursery|house|service|services|board|partnership|desk|lado|hub|venue|university|museum|library|court|surgery)\b/i

const areas =
  'AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE'
const postcode = new RegExp(String.raw`(?<![\w/-])(?:${areas})\d[A-Z\d]?[ \n]?\d[ABD-HJLNP-UW-Z]{2}(?![\w/])`, 'gi')

/** A whole postcode of a real area. A district alone tells of no household. */
export const postcodes: Rule = (text, { postcodes: known }) =>
  matches(text, postcode, (typed, start, end) => {
    if (known.has(typed.replace(/\s/g, '').toUpperCase())) return ['postcode', 0.3, 'known-address']
    return ['postcode', scored(0.6, [{ words: office, score: -0.3 }], besides(text, start, end, 50, 20)), 'shape']
  })

const phone =
  /(?<![\w£.+]|\d[ -])(?:(?:\+|00)44[ \n]?(?:\(0\))?[ \n]?|\(?0)(?:\d[ \n().-]{0,2}){8,9}\d(?!\d|[ -]\d{2})/g
const phoneCues: readonly Cue[] = [
  { words: /\b(?:ref|reference|invoice|order|grant|account|upn|nhs no)\b/i, score: -0.6 },
]

/** A telephone number. Those of helplines and of offices are only listed. */
export const telephones: Rule = (text) =>
  matches(text, phone, (typed, start, end) => {
    const national = typed
      .replace(/^(?:\+|00)44/, '')
      .replace(/\D/g, '')
      .replace(/^0/, '')
    const beside = besides(text, start, end, 50, 20)
    if (/^(?:3\d{9}|80\d{7,8})$/.test(national)) return ['telephone', 0.3, 'role-address']
    if (/^7\d{9}$/.test(national)) return ['telephone', scored(0.6, phoneCues, beside), 'shape']
    if (!/^[12]\d{8,9}$/.test(national)) return null
    const score = scored(0.6, phoneCues, beside)
    return ['telephone', office.test(beside) ? Math.min(score, 0.3) : score, 'shape']
  })

const email =
  /(?<![\w.+-])[A-Z0-9](?:[A-Z0-9._%+'-]{0,62}[A-Z0-9_])?\n?@\n?(?:[A-Z0-9-]{1,63}\.){1,5}[A-Z]{2,12}(?![\w-])/gi
const roleMailbox =
  /^(?:info|mash|admin|administrator|safeguarding|enquir(?:y|ies)|dpo|contact|office|reception|help|helpdesk|support|lado|lscp|scp|board|partnership|training|referrals?|duty|team|press|foi|complaints|earlyhelp|hub|business|headteacher|head|governance|secretary|clerk|noreply|no-reply|childrens?services?|childrens?socialcare|mail|feedback|consultation)(?:[._-]?[a-z]*)?@/i
const officialDomain =
  /(?:\.gov\.uk|\.nhs\.uk|\.police\.uk|\.nhs\.net|@nhs\.net|\.sch\.uk|\.ac\.uk|\.gov\.wales|\.mod\.uk)$/i

/** An e-mail address. Mailboxes of a role, and addresses of public bodies, are only listed. */
export const emails: Rule = (text) => {
  if (!text.includes('@')) return []
  return matches(text, email, (typed) => {
    const address = typed.replace(/\s/g, '')
    return roleMailbox.test(address) || officialDomain.test(address)
      ? ['email', 0.3, 'role-address']
      : ['email', 0.6, 'shape']
  })
}

/** The postcodes of texts, as the rule looks them up: in capitals without spaces. */
export const postcodesIn = (texts: readonly string[]): Known['postcodes'] =>
  new Set(texts.flatMap((text) => (text.match(postcode) ?? []).map((each) => each.replace(/\s/g, '').toUpperCase())))

/** Does a text speak of an office rather than of a home? */
export const isOffice = (beside: string): boolean => office.test(beside)
