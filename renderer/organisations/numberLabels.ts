import { schemes } from '../../shared/partnership/facts'
import { numberText, type Scheme } from '../../shared/partnership/identifiers'
import { schemeWords } from '../../shared/partnership/import/cellNumbers'
import type { Identifiers } from '../../shared/partnership/organisation'

/** What the box for each register's number is called. */
export const numberLabels: Readonly<Record<Scheme, string>> = {
  urn: 'URN',
  laestab: 'DfE number (LAESTAB)',
  ukprn: 'UKPRN',
  earlyYears: 'Early-years number',
}

/** What each number looks like. */
export const numberHints: Readonly<Record<Scheme, string>> = {
  urn: 'Six figures',
  laestab: 'Such as 203/4567',
  ukprn: 'Eight figures that start with 10',
  earlyYears: 'Such as EY123456',
}

/** `URN 100001, DfE number 203/4567`; empty without any. */
export const numbersText = (identifiers: Identifiers): string =>
  schemes
    .flatMap((scheme) => {
      const number = identifiers[scheme]
      return number ? [`${schemeWords[scheme]} ${numberText(scheme, number)}`] : []
    })
    .join(', ')
