import { besides } from './cues'
import type { Rule } from './finding'
import { matches } from './numbers'

// Numbers of cases. There is no national form, so it takes a word that says what the number is.

const certain =
  'LAC|CLA|CPP?|CIN|EHCP|EHM|EHA|LCS|Liquidlogic|Mosaic|ICS|CareFirst|Azeus|SystmOne|EMIS|RiO|CPOMS|MyConcern|Niche|CRIS|URN|SCR|LCSPR|rapid review|crime|occurrence|incident|P number|pupil|client|person|patient|service user|child|family|case|record|log'
const follows = String.raw`(?:[ \n]+(?:record|case|file|client|person|child))?(?:[ \n]*(?:no|number|num|ref|reference|id|#)\.?s?)?[ \n]*(?:is|was|:|#|-|=|\|)?[ \n]*`
const code = String.raw`((?:[A-Z]{1,4}[-/ ]?)?\d[\dA-Z]*(?:[-/][\dA-Z]+){0,3})`
const named = new RegExp(String.raw`(?<![\w])(?:${certain})\b${follows}${code}(?![\w%])(?!,\d)`, 'gi')
const plain = new RegExp(
  String.raw`(?<![\w])(?:ref|reference|ID)\b(?:[ \n]*(?:no|number)\.?)?[ \n]*[.:#=|-]?[ \n]*${code}(?![\w%])(?!,\d)`,
  'gi',
)

const business =
  /\b(?:invoice|hr|complaint|grant|purchase|order|policy|policies|report|agenda|minutes?|document|doc|paper|contract|tender|budget|cost|finance|risk|action|standard|section|question|evidence|appendix|annex|supplier|charity|company|version|item|ofsted|school|schools|academy|college|nursery|dfe)\b/i
const count = /\b(?:children|plans|cases|records|per|rate|total|average|people|of the|in the year)\b/i

/** A number or mixed code of 5 to 12 signs after a word for a case, a record or a system that keeps them. */
export const caseReferences: Rule = (text) => [
  ...matches(text, named, (_typed, start, end, last) => {
    const around = besides(text, start, end, 25, 20)
    return isReference(last) && !business.test(around) && !isCount(text, end)
      ? ['case-reference', 0.6, 'reference-word']
      : null
  }),
  ...matches(text, plain, (_typed, start, end, last) => {
    const isOther = business.test(besides(text, start, end, 40, 10))
    return isReference(last) && !isOther ? ['case-reference', 0.5, 'reference-word'] : null
  }),
]

/** Five figures at the least, at most twelve signs, and no year, span of years, date or amount. */
function isReference(typed: string): boolean {
  const signs = typed.replace(/[-/ ]/g, '')
  const figures = signs.replace(/\D/g, '').length
  if (signs.length > 12 || figures < 5) return false
  return (
    !/^(?:19|20)\d\d(?:[-/](?:\d\d|(?:19|20)\d\d)){0,2}$/.test(typed) && !/^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$/.test(typed)
  )
}

const isCount = (text: string, end: number) => count.test(text.slice(end, end + 20))
