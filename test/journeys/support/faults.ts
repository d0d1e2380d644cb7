import type { ElectronApplication } from 'playwright-core'

/** Calls of the operating system that a test can make fail, as Node's own file code names them. */
export type FileCall = 'writeBuffer' | 'fsync' | 'fdatasync' | 'rename' | 'openFileHandle'

/**
 * Makes calls of the main process fail with a system's code, such as `ENOSPC`, until `mendDisk`. With `path`, only calls
 * that name a path with this text in it. The calls fail where Node hands them to the system, so everything above is real.
 */
export const breakDisk = (electron: ElectronApplication, calls: readonly FileCall[], code: string, path = '') =>
  electron.evaluate(
    (_electron, [names, errorCode, text]) => {
      type Call = (...given: unknown[]) => unknown
      const { binding } = process as unknown as { binding: (name: string) => Record<string, Call> }
      const system = binding('fs')
      const shop = globalThis as unknown as { soundCalls?: Record<string, Call> }
      shop.soundCalls ??= {}
      for (const name of names) {
        const sound = shop.soundCalls[name] ?? system[name]
        if (!sound) throw new Error(`There is no call ${name}`)
        shop.soundCalls[name] = sound
        system[name] = (...given) => {
          const isMeant = text === '' || given.some((each) => typeof each === 'string' && each.includes(text))
          if (!isMeant) return sound.apply(system, given)
          return Promise.reject(Object.assign(new Error(`${errorCode}: ${name}`), { code: errorCode, syscall: name }))
        }
      }
    },
    [calls, code, path] as const,
  )

/** Puts every call right again. */
export const mendDisk = (electron: ElectronApplication) =>
  electron.evaluate(() => {
    type Call = (...given: unknown[]) => unknown
    const { binding } = process as unknown as { binding: (name: string) => Record<string, Call> }
    const shop = globalThis as unknown as { soundCalls?: Record<string, Call> }
    Object.assign(binding('fs'), shop.soundCalls ?? {})
  })
