/** The network of the demo is the true one: the ten open labs, the Bassa Reggiana, the terms of the law. */
export { type LoadedNetwork, loadNetwork } from '#modules/network/index.ts'
