import { type DescribedTable, dayColumn, wordsColumn } from '../../basics/table'
import { inRegister, type Organisation } from '../../partnership/organisation'
import { dutyBasisWords } from '../../partnership/organisationType'
import { type KeptOn, namesBy } from './kept'

/** An organisation with what its codes mean. */
export type OrganisationRow = {
  readonly organisation: Organisation
  readonly type: string
  readonly continuedBy: string
}

export const organisationsTable: DescribedTable<OrganisationRow> = {
  name: 'Organisations',
  row: 'each organisation of the register, closed ones too',
  from: 'Organisations',
  columns: [
    wordsColumn('Organisation', 'What it is called now.', ({ organisation }) => organisation.name),
    wordsColumn('Type', 'What kind of organisation it is.', ({ type }) => type),
    wordsColumn(
      'Why it returns',
      'The duty by which it answers.',
      ({ organisation }) => dutyBasisWords[organisation.dutyBasis],
    ),
    wordsColumn('URN', 'Its number in the register of schools.', ({ organisation }) => organisation.identifiers.urn),
    wordsColumn(
      'LAESTAB',
      'Its number with the local authority, seven figures.',
      ({ organisation }) => organisation.identifiers.laestab,
    ),
    wordsColumn('UKPRN', 'Its number as a provider of learning.', ({ organisation }) => organisation.identifiers.ukprn),
    wordsColumn(
      'Early years number',
      'Its number as an early years setting.',
      ({ organisation }) => organisation.identifiers.earlyYears,
    ),
    wordsColumn('Phase', 'For schools, as the register says it.', ({ organisation }) => organisation.phase),
    wordsColumn('Area', 'The part of the area it is in.', ({ organisation }) => organisation.area),
    wordsColumn('Trust or group', 'The trust or group it belongs to.', ({ organisation }) => organisation.trust),
    wordsColumn('Contacts', 'Everybody to write to, a line each: role, name, email, telephone.', ({ organisation }) =>
      organisation.contacts
        .map(({ role, name, email, phone }) => [role, name, email, phone].filter(Boolean).join(', '))
        .join('\n'),
    ),
    wordsColumn('Earlier names', 'What it was called before, and until when.', ({ organisation }) =>
      organisation.earlier.map(({ name, until }) => `${name} (until ${until})`).join('; '),
    ),
    dayColumn('Closed on', 'The last day it was open; empty while it is.', ({ organisation }) => organisation.closedOn),
    wordsColumn('Continued by', 'The organisation that it became part of.', ({ continuedBy }) => continuedBy),
    wordsColumn('Id', 'What it is known by in a partnership file.', ({ organisation }) => organisation.id),
  ],
}

export function organisationRows({ kept, typeWords }: KeptOn): readonly OrganisationRow[] {
  const name = namesBy(kept.organisations, (each) => each.name)
  return inRegister(kept.organisations).map((organisation) => ({
    organisation,
    type: typeWords(organisation.type),
    continuedBy: name(organisation.continuedBy),
  }))
}
