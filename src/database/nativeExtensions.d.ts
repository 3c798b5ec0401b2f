declare module 'fs-native-extensions' {
  /** Takes the kernel's lock on an open file, or answers false when somebody else holds it. */
  export function tryLock(file: number): boolean

  /** Waits until nobody else holds the lock, and takes it. */
  export function waitForLock(file: number): Promise<void>
}
