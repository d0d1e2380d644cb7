import { isOffice } from './contacts'
import { besides, childWord } from './cues'
import type { Rule } from './finding'
import { matches } from './numbers'

const street =
  /(?<![\w£.,/-])(?:flat \d{1,4}[a-z]?,? )?\d{1,4}[A-Za-z]?,?[ \n]+(?:[A-Z][\p{L}'-]+[ \n]+){1,3}(?:Road|Rd|Street|St|Close|Cl|Avenue|Ave|Lane|Ln|Drive|Dr|Crescent|Cres|Terrace|Gardens|Gdns|Grove|Place|Court|Way|Walk|Row|Mews|Rise|Square)\b\.?/gu
const wholePostcode = /\b[A-Z]{1,2}\d[A-Z\d]?[ \n]?\d[ABD-HJLNP-UW-Z]{2}\b/i
const household =
  /\b(?:children are|staying|lives?|living|lived|home address|address|resides?|residing|moved|placed|family of|families at|household|mother|father|mum|dad|parents?|carers?)\b/i

/** The number and street of a home: near a word for one child or a household, or a postcode, and not of an office. */
export const addresses: Rule = (text) =>
  matches(text, street, (_typed, start, end) => {
    const beside = besides(text, start, end, 60, 60)
    if (isOffice(besides(text, start, end, 60, 30))) return null
    const isHome = childWord.test(beside) || household.test(beside) || wholePostcode.test(beside)
    return isHome ? ['address', 0.6, 'street-beside'] : null
  })

const few =
  /(?<![\w.,£/-])(?:[1-4]|one|two|three|four)[ \n]+(?:(?:looked[- ]after|disabled|young|missing|excluded|local|female|male|asian|black|white|roma|gypsy|traveller)[ \n]+){0,2}(?:child|children|pupils?|boys?|girls?|babies|baby|teenagers?|young people|young person|cases?)\b/gi
const narrow =
  /\b(?:ward|village|estate|hamlet|parish|school|academy|nursery|children's home|street|unaccompanied|traveller|gypsy|roma|deaf|blind|trafficked|radicalis\w+|fgm|female genital|forced marriage|honou?r[- ]based|suicide|fabricated|rare|transgender)\b/i

/** A group of one to four beside something that makes it smaller still: could someone be recognised? */
export const smallNumbers: Rule = (text) =>
  matches(text, few, (_typed, start, end) =>
    narrow.test(besides(text, start, end, 60, 60)) ? ['small-number', 0.3, 'small-group'] : null,
  )
