#include "app/datasets_command.h"

#include "app/console.h"
#include "app/json_text.h"
#include "core/data/source.h"
#include "ui/models/language.h"
#include "ui/models/source_text.h"

#include <QJsonArray>
#include <iostream>

namespace sluice {

namespace {

QString text(const std::string &words)
{
    return QString::fromStdString(words);
}

/// The words that an experiment's "task" has for them.
QJsonObject toJson(const UsualTask &usual)
{
    const char *kind = usual.question == UsualQuestion::forecast   ? "forecast"
                       : usual.question == UsualQuestion::regress  ? "regress"
                       : usual.question == UsualQuestion::classify ? "classify"
                                                                   : "next_token";
    return {{"kind", kind}, {"output", usual.answered == AnsweredAt::every ? "every" : "last"}};
}

QJsonObject toJson(const ParameterRange &range)
{
    return {{"smallest", range.smallest},
            {"default", range.usual},
            {"largest", range.largest},
            {"whole", range.whole},
            {"meaning", text(range.meaning)}};
}

QJsonObject toJson(const SourceDescription &source)
{
    QJsonObject params;
    QJsonObject ranges;
    for (const auto &range : source.parameters) {
        params[text(range.name)] = range.usual;
        ranges[text(range.name)] = toJson(range);
    }
    return {{"id", text(source.id)},
            {"title", text(source.title)},
            {"group", groupName(source.group)},
            {"teaches", text(source.teaches)},
            {"task", toJson(source.usual)},
            {"source", text(source.provenance.source)},
            {"terms", text(source.provenance.terms)},
            {"sha256", text(source.provenance.sha256)},
            {"params", params},
            {"ranges", ranges}};
}

std::string shipped(const std::string &english)
{
    return shippedText(english).toStdString();
}

void print(const SourceDescription &source)
{
    std::cout << source.id << "\n    " << shipped(source.title) << '\n';
    for (const std::string &line : {source.teaches, source.provenance.source, source.provenance.terms})
        if (!line.empty())
            std::cout << "    " << shipped(line) << '\n';
    for (const ParameterRange &range : source.parameters)
        std::cout << "    " << range.name << " = " << range.usual << " (" << range.smallest << " … " << range.largest
                  << (range.whole ? ", " + said(SLUICE_MESSAGE("app", "whole")) : "") << "): " << shipped(range.meaning) << '\n';
}

} // namespace

int datasetsCommand(const Arguments &arguments)
{
    if (!arguments.has("json")) {
        std::string heading;
        for (const SourceDescription &source : builtInSources()) {
            const std::string group = groupTitle(source.group).toStdString();
            if (heading != group)
                std::cout << (heading.empty() ? "" : "\n") << group << "\n\n";
            heading = group;
            print(source);
        }
        return exitDone;
    }
    QJsonArray all;
    for (const SourceDescription &source : builtInSources())
        all.append(toJson(source));
    std::cout << jsonText({{"datasets", all}});
    return exitDone;
}

} // namespace sluice
