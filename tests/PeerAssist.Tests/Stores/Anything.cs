using System.Collections;
using System.Reflection;

namespace PeerAssist.Tests.Stores;

/// <summary>Makes values of any record of ours, with the texts that JSON and SQL stumble over.</summary>
internal sealed class Anything(int seed)
{
    private static readonly string[] Texts =
        ["", " ", "plain", "\"quoted\" \\ back", "line\nbreak\t\0", "'; DROP TABLE answers; --", "çığ İstanbul", "你好 😀", "{\"$type\":\"Done\"}", "</script>&amp;", "$0 {0} {{1}}"];

    private readonly Random _random = new(seed);

    public object Of(Type type)
    {
        if (type == typeof(string))
        {
            return Texts[_random.Next(Texts.Length)];
        }

        if (type == typeof(bool))
        {
            return _random.Next(2) == 0;
        }

        if (type == typeof(int))
        {
            return _random.Next(int.MinValue, int.MaxValue);
        }

        if (type == typeof(long))
        {
            return _random.NextInt64(long.MinValue, long.MaxValue);
        }

        if (type == typeof(double))
        {
            return _random.NextDouble();
        }

        if (type == typeof(DateTimeOffset))
        {
            return new DateTimeOffset(_random.NextInt64(DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
        }

        if (type.IsEnum)
        {
            var values = Enum.GetValues(type);
            return values.GetValue(_random.Next(values.Length))!;
        }

        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? List(type.GetGenericArguments()[0]) : Record(type);
    }

    private IList List(Type type)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        for (var left = _random.Next(3); left > 0; left--)
        {
            list.Add(Of(type));
        }

        return list;
    }

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && property.PropertyType == typeof(bool)))
        {
            property.SetValue(made, Of(typeof(bool)));
        }

        return made;
    }

    private object? Argument(ParameterInfo parameter)
    {
        var inner = Nullable.GetUnderlyingType(parameter.ParameterType);
        var mayBeMissing = inner is not null || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        return mayBeMissing && _random.Next(3) == 0 ? null : Of(inner ?? parameter.ParameterType);
    }
}
