/// What a value of the catalogue may be, as far as JSON Schema can say it.
indirect enum ValueSchema: Sendable {
    /// Text.
    case text
    /// Text of at most so many characters.
    case short(Int)
    /// One word of a closed list.
    case words([String])
    /// Text of a form: a regular expression that all of JSON Schema's readers understand, and examples.
    case form(String, [String])
    /// `true` or `false`.
    case flag
    /// `false`: what others must have is left out on purpose.
    case omission
    /// A whole number of a range.
    case whole(ClosedRange<Int>)
    /// A number above 0, with a fraction or without.
    case positive
    /// Seconds, or a time as a clock shows it.
    case clock
    /// A number from 0 on, quoted or not.
    case decimal
    /// A list.
    case list(ValueSchema)
    /// Several kinds of values.
    case either([ValueSchema])
    /// Keys with values.
    case mapping(MappingSchema)
    /// Keys that a file chooses itself, of a form, or any if it is empty, each with a value.
    case record(String, ValueSchema)
    /// Something that stands once in a schema, under a name.
    case named(String, ValueSchema)

    /// A whole number from 1.
    static let number = ValueSchema.whole(Fields.numbers)

    /// A value, or a list of values.
    static func oneOrMore(_ value: ValueSchema) -> ValueSchema { .either([value, .list(value)]) }

    /// A list of mappings.
    static func list(of mapping: MappingSchema) -> ValueSchema { .list(.mapping(mapping)) }

    /// A word out of the cases of a type.
    static func cases<Value: RawRepresentable<String> & CaseIterable>(of type: Value.Type) -> ValueSchema {
        .words(type.allCases.map(\.rawValue))
    }
}
