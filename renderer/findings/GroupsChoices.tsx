import { capital } from '../../shared/basics/text'
import { anyGroup, type Grouping, groupings, groupingWords } from '../../shared/findings/groups/grouping'
import type { GroupsSought } from '../../shared/findings/groups/groups'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Radios } from '../ui/Radios'

type Props = {
  readonly sought: GroupsSought
  readonly groupsOf: (by: Grouping) => readonly string[]
  readonly nameOf: (by: Grouping, key: string) => string
  readonly onSeek: (change: Partial<GroupsSought>) => void
}

const kinds = groupings.map((value) => ({ value, label: capital(groupingWords[value]) }))

/** By what returns are put into groups, and which of them are looked at. What everybody has in common is not offered. */
export function GroupsChoices({ sought: { by, within }, groupsOf, nameOf, onSeek }: Props) {
  const offered = groupings
    .map((each) => ({ each, keys: groupsOf(each) }))
    .filter(({ each, keys }) => keys.length > 1 || within[each] !== null)
  return (
    <search className="stack-small printed-choices" aria-label="Groups">
      <Radios legend="Group by" choices={kinds} value={by} onChange={(value) => onSeek({ by: value })} inRow />
      <div className="heat-filters">
        {offered.map(({ each, keys }) => (
          <Choose
            key={each}
            label={`Only this ${groupingWords[each]}`}
            value={choiceOf(within[each])}
            choices={[
              { value: any, words: 'Any' },
              ...keys.map((key) => ({ value: choiceOf(key), words: nameOf(each, key) })),
            ]}
            onChoose={(value) => onSeek({ within: { ...within, [each]: value === any ? null : value.slice(1) } })}
          />
        ))}
      </div>
      {groupings.some((each) => within[each] !== null) ? (
        <p>
          <Button look="link" onPress={() => onSeek({ within: anyGroup })}>
            Show all
          </Button>
        </p>
      ) : null}
    </search>
  )
}

const any = ''

/** A group as the value of a choice: a group may have an empty name, and "any" is none of them. */
const choiceOf = (key: string | null) => (key === null ? any : `=${key}`)
