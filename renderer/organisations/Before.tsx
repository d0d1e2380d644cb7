import { longDay } from '../../shared/basics/day'
import type { EarlierIdentity, Organisation } from '../../shared/partnership/organisation'
import type { OrganisationType } from '../../shared/partnership/organisationType'
import { Button } from '../ui/Button'
import { TableScroll } from '../ui/TableScroll'
import { typeWords } from '../view/organisationTypes'
import { go } from '../view/viewState'
import { numbersText } from './numberLabels'

type Props = {
  readonly organisation: Organisation
  readonly all: readonly Organisation[]
  readonly types: readonly OrganisationType[]
}

/** What the organisation was called, and its type and numbers, until it changed; and who joined it. */
export function Before({ organisation, all, types }: Props) {
  const { earlier, id } = organisation
  const joined = all.filter(({ continuedBy }) => continuedBy === id)
  return (
    <section className="stack-small" aria-labelledby="before-heading">
      <h2 id="before-heading">What it was before</h2>
      {earlier.length === 0 ? (
        <p>Nothing yet. When you rename it or it becomes another type, what it was stays here.</p>
      ) : (
        <TableScroll label="Table of what it was before">
          <table className="table">
            <caption>Its earlier names, types and numbers, the latest first</caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Type</th>
                <th scope="col">Numbers</th>
                <th scope="col">Until</th>
                <th scope="col">Why it changed</th>
              </tr>
            </thead>
            <tbody>
              {earlier.toReversed().map((identity) => (
                <tr key={identity.until}>
                  <th scope="row">{identity.name}</th>
                  <td>{typeWords(types, identity.type)}</td>
                  <td>{numbersText(identity.identifiers) || 'None recorded'}</td>
                  <td>{longDay(identity.until)}</td>
                  <td>{whyWords[identity.why]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {joined.length > 0 ? (
        <>
          <h3>Organisations that joined it</h3>
          <ul className="bulleted">
            {joined.map((each) => (
              <li key={each.id}>
                <Button look="link" onPress={() => go({ screen: 'organisation', organisationId: each.id })}>
                  {each.name}
                </Button>
                {each.closedOn ? `, after ${longDay(each.closedOn)}` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

const whyWords: Readonly<Record<EarlierIdentity['why'], string>> = {
  renamed: 'It was renamed',
  converted: 'It became another type',
}
