import type { DutyBasis, Organisation } from '../../shared/partnership/organisation'
import type { OrganisationType } from '../../shared/partnership/organisationType'

/** Why an organisation of this type completes a return. What somebody chose apart from its type stays. */
export function dutyFor(
  { type, dutyBasis }: Pick<Organisation, 'type' | 'dutyBasis'>,
  next: string,
  types: readonly OrganisationType[],
): DutyBasis {
  const usual = (code: string) => types.find((each) => each.code === code)?.dutyBasis ?? 'not-recorded'
  return dutyBasis === usual(type) || dutyBasis === 'not-recorded' ? usual(next) : dutyBasis
}
