import {
  IsArray,
  IsDateString,
  IsIn,
  IsOptional,
  MaxLength,
  ValidateIf,
  ValidateNested,
  ValidatePromise,
} from 'class-validator';
import { ObjectOf, Text } from '../commands/field-rules';
import { says } from '../commands/rule-words';
import { jsonSchemaOf, schemaNameOf, shapeOf, violationsIn, type WireClass } from '.';

const words = says('code', 'The rule.', 'The cure.');

class SeatDto {
  @Text(3)
  row: string;
}
class BaseDto {
  @Text(5)
  first: string;
}
class TicketDto extends BaseDto {
  @IsIn(['a', 'b'], words)
  second: string;

  @IsOptional()
  @ObjectOf(() => SeatDto)
  seat?: SeatDto | null;
}

describe('given a class with decorators', () => {
  it('when its shape is told, then fields of its ancestors come first and rules stand in the order of reading', () => {
    const { fields } = shapeOf(TicketDto);
    expect(fields.map(({ name }) => name)).toEqual(['first', 'second', 'seat']);
    expect(fields[0]?.rules.map(({ name }) => name)).toEqual(['matches', 'maxLength']);
    expect(fields[2]).toMatchObject({ optional: true, list: false, nested: { wireClass: SeatDto } });
  });

  it('when its shape is asked for again, then it is the same one', () => {
    expect(shapeOf(TicketDto)).toBe(shapeOf(TicketDto));
  });

  it('when values are judged, then the prefix leads every pointer', () => {
    const wrong = violationsIn({ second: 'c', seat: { row: 'long' } }, shapeOf(TicketDto), '/data');
    expect(wrong.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/data/first missing-field',
      '/data/second code',
      '/data/seat/row text-length',
    ]);
  });

  it('when its schema is written, then nested shapes are definitions and optional ones may be null', () => {
    expect(schemaNameOf(shapeOf(TicketDto))).toBe('Ticket');
    expect(jsonSchemaOf(shapeOf(TicketDto))).toMatchObject({
      title: 'Ticket',
      required: ['first', 'second'],
      additionalProperties: false,
      properties: {
        second: { type: 'string', enum: ['a', 'b'], description: 'The rule.' },
        seat: { anyOf: [{ $ref: '#/$defs/Seat' }, { type: 'null' }] },
      },
      $defs: { Seat: { type: 'object', required: ['row'] } },
    });
  });
});

describe('given a class with a decorator that a shape cannot tell', () => {
  class Groups {
    @MaxLength(3, { ...words, groups: ['some'] })
    field: string;
  }
  class Condition {
    @MaxLength(3, { ...words, validateIf: () => false })
    field: string;
  }
  class Promised {
    @ValidatePromise()
    field: Promise<string>;
  }
  class Wordless {
    @MaxLength(3)
    field: string;
  }
  class Untyped {
    @IsArray(words)
    @ValidateNested(words)
    field: SeatDto[];
  }
  class SometimesJudged {
    @ValidateIf(() => false)
    @MaxLength(3, words)
    field: string;
  }

  it.each<WireClass>([Groups, Condition, Promised, Wordless, Untyped, SometimesJudged])(
    'when the shape of %p is asked for, then it is refused, so that no rule is passed over',
    (wireClass) => {
      expect(() => shapeOf(wireClass)).toThrow(TypeError);
    },
  );

  it('when a rule has no counterpart in JSON Schema, then no schema is written', () => {
    class Dated {
      @IsDateString({}, words)
      field: string;
    }
    expect(() => jsonSchemaOf(shapeOf(Dated))).toThrow(/isDateString/);
  });
});
