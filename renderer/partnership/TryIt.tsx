import { useEffect, useState } from 'react'
import type { TryItTask } from '../../shared/exchange/sample/tryIt'
import { tryItTasks } from '../storage/sample'
import { changeSettings, useSettings } from '../storage/settings'
import { Button } from '../ui/Button'
import { Tick } from '../ui/Tick'
import { routeFrom } from '../view/route'
import { go } from '../view/viewState'

/** Short tasks for somebody who looks round the sample. One that was opened is ticked; a person can tick and hide them too. */
export function TryIt() {
  const [tasks, setTasks] = useState<readonly TryItTask[]>([])
  useEffect(() => {
    let isHere = true
    void tryItTasks().then((read) => isHere && setTasks(read))
    return () => {
      isHere = false
    }
  }, [])
  const { done, isHidden } = useSettings(({ tryIt }) => tryIt)
  if (tasks.length === 0) return null
  const count = tasks.filter(({ id }) => done.includes(id)).length
  return (
    <section className="try-it stack-small no-print" aria-labelledby="try-it-heading">
      <div className="row">
        <h2 id="try-it-heading">Try it</h2>
        <p role="status">
          {count} of {tasks.length} done
        </p>
        <Button look="link" onPress={() => keep({ isHidden: !isHidden })}>
          {isHidden ? 'Show the list' : 'Hide the list'}
        </Button>
      </div>
      {isHidden ? null : (
        <>
          <p>Each takes about two minutes, and nothing you do here touches real work. Home is Ctrl+1.</p>
          <ul className="plain-list">
            {tasks.map((task) => (
              <li key={task.id} className="row">
                <Tick
                  label="Done"
                  about={task.words}
                  on={done.includes(task.id)}
                  onChange={(on) => keep({ done: ticked(done, task, on) })}
                />
                <Button look="link" onPress={() => open(task)}>
                  {task.words}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const ticked = (done: readonly string[], { id }: TryItTask, on: boolean): string[] => [
  ...done.filter((each) => each !== id),
  ...(on ? [id] : []),
]

function keep(change: { readonly done?: string[]; readonly isHidden?: boolean }): void {
  void changeSettings({ tryIt: { ...useSettings.getState().tryIt, ...change } })
}

function open(task: TryItTask): void {
  keep({ done: ticked(useSettings.getState().tryIt.done, task, true) })
  go(routeFrom(task.leads))
}
