/** Seconds by which a message comes later that somebody types from one instant to another. */
export type Wait = (agent: number, from: number, to: number) => number;

/** What everybody is typing: a person types one message at a time, in whatever chat. */
export interface Hands {
  /** Forgets what was sent by an instant, before which nobody types any more. */
  forget(instant: number): void;
  /** Puts the message into the first gap from its time on. */
  readonly wait: Wait;
}

export function makeHands(): Hands {
  const busy: Span[][] = [];
  let past = 0;
  return {
    forget: (instant) => {
      past = instant;
    },
    wait: (agent, from, to) => {
      busy[agent] ??= [];
      const own = busy[agent];
      while (own.length > 0 && own[0]!.to <= past) own.shift();
      let later = 0;
      let place = 0;
      for (; place < own.length && own[place]!.from < to + later; place++)
        later = Math.max(later, own[place]!.to - from);
      if (later > LONGEST) return LONGEST;
      own.splice(place, 0, { from: from + later, to: to + later });
      return later;
    },
  };
}

/** From an instant to another, of which the second does not belong to it; spans of a person never overlap. */
interface Span {
  readonly from: number;
  readonly to: number;
}

// Nobody lets a buyer wait longer for the sake of another one.
const LONGEST = 600;
