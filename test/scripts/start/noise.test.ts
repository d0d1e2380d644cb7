import { expect, test } from 'vitest'
import { isNoise, withoutNoise } from '../../../scripts/start/noise.mjs'

const bus =
  '[8801:1122/023917.483404:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket /run/dbus/system_bus_socket: No such file or directory'

test.each([
  bus,
  '[12:34:1122/023917.794161:ERROR:dbus/bus.cc:408] Failed to connect to the bus: Could not parse server address',
  '[8830:1122/023917.919620:ERROR:viz_main_impl.cc(181)] Exiting GPU process due to errors during initialization',
  '[9:1122/023917.9:ERROR:dbus/object_proxy.cc:573] Failed to call method: org.freedesktop.DBus.NameHasOwner: object_path=',
])('a known complaint is noise: %s', (line) => {
  expect(isNoise(line)).toBe(true)
})

test.each([
  'Failed to connect to the bus: says our own code',
  '[8801:1122/023917.483404:ERROR:bus.cc(407)] Something else about the bus',
  '[8801:1122/023917.483404:FATAL:electron_browser_main_parts.cc(504)] Failed to shutdown.',
  '[8801:1122/023917.4:ERROR:quota_database.cc(1)] Could not open the quota database',
  'This is not a partnership file.',
  '',
])('anything else is shown: %s', (line) => {
  expect(isNoise(line)).toBe(false)
})

test('lines are shown whole, and the last piece waits for its end', () => {
  expect(withoutNoise(`one\n${bus}\ntwo\nthr`)).toEqual({ shown: 'one\ntwo\n', rest: 'thr' })
  expect(withoutNoise('three\n')).toEqual({ shown: 'three\n', rest: '' })
  expect(withoutNoise('')).toEqual({ shown: '', rest: '' })
})
