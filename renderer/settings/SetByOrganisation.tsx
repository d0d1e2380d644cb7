import { impossible } from '../../shared/basics/result'
import type { PolicyFault, ShownPolicy } from '../../shared/settings/policy'
import { useView } from '../view/viewState'

/** What the organisation has set for everybody on this computer; nothing where it has set nothing. */
export function SetByOrganisation() {
  const policy = useView((view) => view.policy)
  if (policy.state === 'none') return null
  return (
    <section className="stack measure" aria-labelledby="policy-heading">
      <h2 id="policy-heading">Set by your organisation</h2>
      {policy.fault ? <Refused fault={policy.fault} /> : <Followed policy={policy} />}
      <p>It stands in the file {policy.place}, which your IT team looks after. It is read when the app starts.</p>
    </section>
  )
}

function Followed({ policy: { secondFolder, handling, mayMakeCsv, mustEncrypt } }: { readonly policy: ShownPolicy }) {
  const lines = [
    ...(secondFolder === null ? [] : [`Each back-up is also copied to ${secondFolder}.`]),
    ...(handling === null ? [] : [`The documents of a new partnership begin with the handling line “${handling}”.`]),
    ...(mayMakeCsv ? [] : ['Text files (CSV) cannot be saved. Excel workbooks can.']),
    ...(mustEncrypt ? ['Partnership files and packs are saved encrypted, each with a passphrase.'] : []),
  ]
  if (lines.length === 0) return <p>Your organisation’s file is there, and sets nothing.</p>
  return (
    <ul className="bulleted">
      {lines.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}

function Refused({ fault: { why, misfits } }: { readonly fault: NonNullable<ShownPolicy['fault']> }) {
  return (
    <>
      <p>
        Your organisation’s file for this computer could not be followed: {faultWords(why)} Your work is safe. Until it
        is put right, text files (CSV) cannot be saved, partnership files and packs are saved encrypted, and you choose
        the second folder yourself. Tell your IT team.
      </p>
      {misfits.length > 0 ? (
        <ul className="bulleted">
          {misfits.map(({ path, expected }) => (
            <li key={`${path} ${expected}`}>
              {path === '' ? 'the file' : path}: expected {expected}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function faultWords(why: PolicyFault): string {
  switch (why) {
    case 'cannotRead':
      return 'it cannot be read.'
    case 'tooLarge':
      return 'it is too large.'
    case 'notJson':
      return 'it is not JSON.'
    case 'doesNotFit':
      return 'parts of it are not known to this version.'
    case 'folderNotWhole':
      return 'its second folder is not a whole path.'
    case 'variableNotSet':
      return 'its second folder names a variable that is not set for you.'
    default:
      return impossible(why)
  }
}
