/** Where the text of a variable comes from. */
export interface Origin {
  /** Whether someone outside of the cluster chooses it, who need not be trusted: the sender of an event. */
  readonly isUntrusted: boolean;

  /** Such as `an event of the Sensor 'push'`. */
  readonly text: string;
}

/** The arguments of a workflow whose values come from events, by name. */
export type EventArguments = ReadonlyMap<string, Origin>;
