/** A set of whole numbers that mostly follow one another, kept as ranges. */
export class NumberRanges {
  /** In rising order; two ranges never touch. */
  private readonly ranges: { first: number; last: number }[] = [];

  has(number: number): boolean {
    const range = this.ranges.findLast(({ first }) => first <= number);
    return range !== undefined && number <= range.last;
  }

  add(number: number): void {
    if (this.has(number)) return;
    const place = this.ranges.findLastIndex(({ first }) => first < number);
    const before = this.ranges[place];
    const after = this.ranges[place + 1];
    const joinsBefore = before?.last === number - 1;
    const joinsAfter = after?.first === number + 1;
    if (joinsBefore && joinsAfter) {
      before.last = after.last;
      this.ranges.splice(place + 1, 1);
    } else if (joinsBefore) before.last = number;
    else if (joinsAfter) after.first = number;
    else this.ranges.splice(place + 1, 0, { first: number, last: number });
  }
}
