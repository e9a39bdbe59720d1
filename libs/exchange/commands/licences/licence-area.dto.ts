import { IsOptional } from 'class-validator';
import { ListOfObjects, ObjectOf } from '../field-rules';
import { AreaBoundsDto } from './area-bounds.dto';
import { AreaPartDto } from './area-part.dto';

/** Where a digger may dig: what lies in any of the parts or in the bounds. */
export class LicenceAreaDto {
  /** Sites, districts and zones. */
  @IsOptional()
  @ListOfObjects(1, 50, () => AreaPartDto)
  parts?: AreaPartDto[] | null;

  /** A rectangle on the map. */
  @IsOptional()
  @ObjectOf(() => AreaBoundsDto)
  bounds?: AreaBoundsDto | null;
}
